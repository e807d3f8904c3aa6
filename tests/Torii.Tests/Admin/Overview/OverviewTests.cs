using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Overview;

public sealed class OverviewTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task Overview_TellsOfAccountsAndTheMachine()
    {
        var found = await OverviewAsync();

        found.GetProperty("accounts").GetProperty("total").GetInt32().ShouldBe(2);
        found.GetProperty("free_bytes").GetInt64().ShouldBeGreaterThan(0);
        found.GetProperty("simulated").GetBoolean().ShouldBeFalse();
        found.GetProperty("warnings").EnumerateArray().ShouldNotContain(warning => Code(warning) == "default_credentials");
    }

    [Fact]
    public async Task Overview_WhileSomethingRuns_ShowsIt()
    {
        await scene.Scene.Upstream.SetSecondsAsync(600);
        using var asked = await AskAsync();

        var found = await Eventually.GetAsync<Tuple<JsonElement>>(
            "it is open",
            async () => await OverviewAsync() is var overview && overview.GetProperty("open").GetArrayLength() > 0 ? Tuple.Create(overview) : null);

        found.Item1.GetProperty("open")[0].GetProperty("kind").GetString().ShouldBe("video");
        await scene.Scene.Upstream.SetSecondsAsync(0.3);
    }

    [Fact]
    public async Task Overview_WithADeadAccount_SaysWhatToDo()
    {
        await using (await scene.Scene.Upstream.HoldAsync(new UpstreamFault("unauthorized") { Account = "a1", Endpoint = null }))
        {
            for (var tries = 0; tries < 4; tries++)
            {
                await scene.Client.ChatAsync(ChatBodies.Text("A path", ChatModels.Picture));
            }

            var warning = await Eventually.GetAsync<Tuple<JsonElement>>(
                "the dead account is told",
                async () => (await OverviewAsync()).GetProperty("warnings").EnumerateArray().Where(one => Code(one) == "account_invalid").Select(one => Tuple.Create(one)).FirstOrDefault());

            warning.Item1.GetProperty("severity").GetString().ShouldBe("error");
            warning.Item1.GetProperty("link").GetString().ShouldBe("/accounts?open=" + warning.Item1.GetProperty("params").GetProperty("id").GetString());
            warning.Item1.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task Health_IsToldPartByPart()
    {
        var health = (await scene.Admin.GetAsync("health")).Json;

        health.GetProperty("status").GetString().ShouldBeOneOf("ready", "degraded");
        health.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("name").GetString()).ShouldBe(["database", "media", "accounts", "disk", "ffmpeg", "logs"]);
        health.GetProperty("parts").EnumerateArray().First().GetProperty("ok").GetBoolean().ShouldBeTrue();
        health.GetProperty("uptime").GetDouble().ShouldBeGreaterThan(0);
        health.GetProperty("memory_bytes").GetInt64().ShouldBeGreaterThan(0);
    }

    private async Task<JsonElement> OverviewAsync()
    {
        var answer = await scene.Admin.GetAsync("overview");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json;
    }

    private async Task<HttpRequestMessage> AskAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/videos") { Content = new ByteArrayContent(ApiClient.Bytes(new { model = ChatModels.Video, prompt = "A slow river" })) };
        request.Content.Headers.ContentType = new("application/json");
        (await scene.Client.SendAsync(request)).Status.ShouldBe(HttpStatusCode.OK);
        return request;
    }

    private static string? Code(JsonElement warning) => warning.GetProperty("code").GetString();
}
