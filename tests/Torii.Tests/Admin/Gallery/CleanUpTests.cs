using System.Net;
using System.Text.Json;
using Torii.Tests.Admin.Generations;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Gallery;

public sealed class CleanUpTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task CleanUp_OfEverything_RemovesFilesAndLeavesGenerations()
    {
        var id = await Made.EndedVideoAsync(scene, "Its file goes");
        var media = (await Made.ReadAsync(scene, id)).GetProperty("results")[0];
        (await scene.Admin.GetAsync(media.GetProperty("thumbnail").GetString()!)).Status.ShouldBe(HttpStatusCode.OK);

        var preview = (await scene.Admin.PostAsync("media/clean-up?preview=true", new { older_than_days = 0, kinds = new[] { "video" } })).Json;
        (preview.GetProperty("generations").GetInt32(), preview.GetProperty("files").GetInt32()).ShouldBe((1, 1));
        preview.GetProperty("bytes").GetInt64().ShouldBe(media.GetProperty("bytes").GetInt64());
        (await scene.Admin.GetAsync("audit?action=media.clean-up")).Json.GetProperty("items").GetArrayLength().ShouldBe(0, "nothing was changed");
        (await scene.Admin.GetAsync(media.GetProperty("content").GetString()!)).Status.ShouldBe(HttpStatusCode.OK);

        (await scene.Admin.PostAsync("media/clean-up", new { older_than_days = 1, kinds = new[] { "video" } })).Status.ShouldBe(HttpStatusCode.OK);
        (await EndedAsync()).GetProperty("generations").GetInt32().ShouldBe(0);
        (await scene.Admin.PostAsync("media/clean-up", new { older_than_days = 0, kinds = new[] { "image" } })).Status.ShouldBe(HttpStatusCode.OK);
        (await EndedAsync()).GetProperty("generations").GetInt32().ShouldBe(0);

        (await scene.Admin.PostAsync("media/clean-up", new { older_than_days = 0, kinds = new[] { "video" } })).Status.ShouldBe(HttpStatusCode.OK);
        var done = await EndedAsync();

        // The thumbnail goes too.
        (done.GetProperty("generations").GetInt32(), done.GetProperty("files").GetInt32()).ShouldBe((1, 2));
        (await scene.Admin.GetAsync(media.GetProperty("content").GetString()!)).ShouldBeError(HttpStatusCode.NotFound, "media_not_found");
        (await scene.Client.GetAsync($"/v1/videos/video_{id}/content")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Made.ReadAsync(scene, id)).GetProperty("generation").GetProperty("state").GetString().ShouldBe("completed");
        Directory.GetFiles(Path.Combine(scene.Scene.Torii.Setup.DataFolder, "media"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
        (await scene.Admin.GetAsync("audit?action=media.clean-up")).Json.GetProperty("items")[0].GetProperty("detail").GetString()!.ShouldContain("older than 0 days");
    }

    private async Task<JsonElement> EndedAsync()
    {
        await Eventually.BeAsync("the clean-up has ended", async () => (await ReadAsync()) is var state && !state.GetProperty("is_running").GetBoolean() && state.GetProperty("ended_at").ValueKind == JsonValueKind.String);
        return await ReadAsync();
    }

    private async Task<JsonElement> ReadAsync() => (await scene.Admin.GetAsync("media/clean-up")).Json;
}
