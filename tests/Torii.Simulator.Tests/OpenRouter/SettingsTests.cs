using System.Net;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class SettingsTests
{
    [Fact]
    public async Task Settings_Replaced_AreShownWhole()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["urls"] = true });

        var settings = await simulator.ControlReadAsync("/openrouter");

        settings.ShouldHaveExactly("absolute_polling_urls", "unsigned_urls", "urls", "webhook_secret", "empty_keys");
        settings.GetProperty("urls").GetBoolean().ShouldBeTrue();
        settings.GetProperty("unsigned_urls").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("colour", "\"red\"")]
    [InlineData("urls", "\"yes\"")]
    [InlineData("webhook_secret", "\"\"")]
    [InlineData("webhook_secret", "null")]
    [InlineData("empty_keys", "[null]")]
    [InlineData("empty_keys", "\"sk-or-v1-test\"")]
    public async Task Settings_ThatCannotBe_AreRefusedAndChangeNothing(string field, string json)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.ControlAsync(
            HttpMethod.Put, "/openrouter", new JsonObject { ["absolute_polling_urls"] = true, [field] = JsonNode.Parse(json) });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await simulator.ControlReadAsync("/openrouter")).GetProperty("absolute_polling_urls").GetBoolean().ShouldBeFalse();
    }
}
