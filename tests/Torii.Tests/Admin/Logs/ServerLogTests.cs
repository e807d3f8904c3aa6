using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Logs;

public sealed class ServerLogTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Lines_AreTheNewestFirst_FromALevelOn()
    {
        var all = await LinesAsync("logs/server");
        all.Count.ShouldBeGreaterThan(0);
        all.Select(line => line.GetProperty("number").GetInt64()).ShouldBe(all.Select(line => line.GetProperty("number").GetInt64()).OrderDescending());

        (await LinesAsync("logs/server?level=critical")).ShouldAllBe(line => line.Text("level") == "critical");
        (await LinesAsync("logs/server?limit=1")).Count.ShouldBe(1);
        (await LinesAsync("logs/server?search=" + Uri.EscapeDataString("%' OR"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Verbose_SwitchedOn_LogsDetailsAtOnce()
    {
        (await SetVerboseAsync(true)).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.GetAsync("logs/server")).Json.GetProperty("verbose").GetBoolean().ShouldBeTrue();

        (await scene.Client.ChatAsync(ChatBodies.Text("A hill", ChatModels.Picture))).Status.ShouldBe(HttpStatusCode.OK);

        (await LinesAsync("logs/server")).ShouldContain(line => line.Text("level") == "debug");
        (await SetVerboseAsync(false)).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.GetAsync("logs/server")).Json.GetProperty("verbose").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("level=loud", "level")]
    [InlineData("level=3", "level")]
    [InlineData("level=99", "level")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    public async Task Lines_WithAFilterBeyondItsBounds_AreRefused(string query, string param) =>
        (await scene.Admin.GetAsync("logs/server?" + query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task Download_IsText()
    {
        var answer = await scene.Admin.GetAsync("logs/server/download");

        answer.Headers["Content-Type"].ShouldStartWith("text/plain");
        answer.Body.ShouldContain("Torii.");
        answer.Body.ShouldNotContain(AdminScene.AdminKey);
    }

    private Task<ApiAnswer> SetVerboseAsync(bool verbose) =>
        scene.Admin.PutAsync("settings", new { values = new Dictionary<string, object> { ["Torii:Verbose"] = verbose } });

    private async Task<List<JsonElement>> LinesAsync(string path) => [.. (await scene.Admin.GetAsync(path)).Json.GetProperty("items").EnumerateArray()];
}
