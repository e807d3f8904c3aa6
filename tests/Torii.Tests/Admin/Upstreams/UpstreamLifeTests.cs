using System.Net;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Upstreams;

/// <summary>Upstreams of operators when something happens to the server in between.</summary>
public sealed class UpstreamLifeTests(RosterScene scene) : IClassFixture<RosterScene>
{
    private string Data => scene.Scene.Torii.Setup.DataFolder;

    [Fact]
    public async Task UpstreamThatWouldBeToriiItself_AfterItGotAnotherPort_IsLeftOut()
    {
        var port = Ports.Next();
        (await scene.Admin.PostAsync("upstreams", new { preset = "compatible", name = "mirror", key = "k", fields = new { BaseUrl = $"http://127.0.0.1:{port}/v1" } })).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Scene.Torii.StopAsync()).ShouldBe(0);

        var moved = scene.Scene.Torii.Setup with { Port = port };
        await using (var torii = new ToriiProcess(moved))
        {
            await torii.StartAsync();
            using var admin = new AdminClient(moved.Address, AdminScene.AdminKey);
            var mirror = (await admin.GetAsync("upstreams/mirror")).Json;
            mirror.GetProperty("mistakes")[0].Text("param").ShouldBe("fields.BaseUrl");
            mirror.GetProperty("targets").GetArrayLength().ShouldBe(0);
            (await torii.StopAsync()).ShouldBe(0);
        }

        await scene.Scene.Torii.StartAsync();
        (await scene.Admin.GetAsync("upstreams/mirror")).Json.GetProperty("mistakes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task NameThatComesBackElsewhere_HasLostItsKeysBeforeItIsWritten()
    {
        await scene.AddStudioAsync("torn");
        (await scene.Admin.DeleteAsync("upstreams/torn")).Status.ShouldBe(HttpStatusCode.OK);
        var before = ToriiRows.CredentialOf(Data, "torn");
        ToriiRows.Run(Data, "CREATE TRIGGER torn BEFORE INSERT ON upstreams WHEN NEW.name = 'torn' BEGIN SELECT RAISE(ABORT, 'torn'); END");

        var added = await scene.Admin.PostAsync("upstreams", new { preset = "compatible", name = "torn", key = "another-key", fields = new { BaseUrl = scene.OpenRouter } });

        ToriiRows.Run(Data, "DROP TRIGGER torn");
        added.Status.ShouldBe(HttpStatusCode.InternalServerError, added.Body);
        ToriiRows.CredentialOf(Data, "torn").ShouldNotBe(before);
    }

    [Fact]
    public async Task Deleted_IsForgottenWhenItsWorkHasEnded_ThoughNobodyAsks()
    {
        await scene.AddStudioAsync("fading");
        (await scene.Admin.PutAsync("routes", new { routes = new[] { new { models = "sora2-portrait-25s", targets = new[] { "fading" } } } })).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Client.PostAsync(VideoCalls.Videos, new { model = "sora2-portrait-25s", prompt = "a crane fades" })).Accepted();
        await Eventually.BeAsync("it is asked after", () => Task.FromResult(scene.Studio.QuestionKeys.Count > 0));
        (await scene.Admin.DeleteAsync("upstreams/fading")).Json.GetProperty("under_way").GetInt32().ShouldBe(1);
        (await scene.Admin.GetAsync("upstreams/fading")).Json.GetProperty("is_retired").GetBoolean().ShouldBeTrue();

        scene.Studio.IsDone = true;

        await Eventually.BeAsync("it is forgotten", async () => (await scene.Admin.GetAsync("upstreams/fading")).Status == HttpStatusCode.NotFound);
    }
}
