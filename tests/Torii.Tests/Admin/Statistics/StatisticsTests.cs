using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Statistics;

public sealed class StatisticsTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Statistics_CountWhatWasMadeAndWhatFailed()
    {
        (await scene.Client.ChatAsync(ChatBodies.Text("A lantern", ChatModels.Picture))).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Client.ChatAsync(ChatBodies.Text("A lantern at sea", ChatModels.Video))).Status.ShouldBe(HttpStatusCode.OK);

        var found = await Eventually.GetAsync<ApiAnswer>(
            "both are counted",
            async () => await scene.Admin.GetAsync("statistics?days=2") is var answer && Made(answer.Json.GetProperty("today")) == (1, 1) ? answer : null,
            TimeSpan.FromSeconds(20));

        found.Json.GetProperty("periods").GetArrayLength().ShouldBe(2);
        Made(found.Json.GetProperty("periods")[1].GetProperty("figures")).ShouldBe((1, 1));
        Made(found.Json.GetProperty("totals")).ShouldBe((1, 1));
        Made(found.Json.GetProperty("ever")).ShouldBe((1, 1));
        found.Json.GetProperty("totals").GetProperty("success_rate").GetDouble().ShouldBe(1);
        found.Json.GetProperty("totals").GetProperty("running").GetProperty("median").GetDouble().ShouldBeGreaterThan(0);
        found.Json.GetProperty("models").EnumerateArray().Select(share => share.GetProperty("id").GetString()).ShouldBe([ChatModels.Picture, ChatModels.Video], ignoreOrder: true);
        found.Json.GetProperty("accounts").EnumerateArray().ShouldAllBe(share => share.GetProperty("name").GetString() != null);
        found.Json.GetProperty("clients").EnumerateArray().ShouldAllBe(share => share.GetProperty("name").GetString() != null);

        var images = await scene.Admin.GetAsync($"statistics?days=1&step=hour&kind=image&offset=330&model={ChatModels.Picture}");
        Made(images.Json.GetProperty("totals")).ShouldBe((1, 0));
        (await scene.Admin.GetAsync("statistics?client=none")).Json.GetProperty("models").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("days=0", "days")]
    [InlineData("days=367", "days")]
    [InlineData("step=year", "step")]
    [InlineData("step=hour", "days")]
    [InlineData("step=hour&days=15", "days")]
    [InlineData("offset=841", "offset")]
    [InlineData("offset=-841", "offset")]
    [InlineData("kind=film", "kind")]
    [InlineData("kind=0", "kind")]
    public async Task Statistics_BeyondTheirBounds_AreRefused(string query, string param) =>
        (await scene.Admin.GetAsync("statistics?" + query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("days=many")]
    [InlineData("offset=1.5")]
    public async Task Statistics_OfTheWrongType_AreRefused(string query) =>
        (await scene.Admin.GetAsync("statistics?" + query)).Status.ShouldBe(HttpStatusCode.BadRequest);

    private static (int Images, int Videos) Made(JsonElement figures) => (figures.GetProperty("images").GetInt32(), figures.GetProperty("videos").GetInt32());
}
