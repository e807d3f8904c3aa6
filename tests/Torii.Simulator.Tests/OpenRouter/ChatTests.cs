using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class ChatTests
{
    [Fact]
    public async Task Enhancement_OfAPrompt_HasTheFiveHeadingsAndItsCost()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/chat/completions", Question());

        var answer = await response.ShouldBeJsonAsync();
        var text = answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
        foreach (var heading in new[] { "PRIMARY:", "SETTING:", "LOOK:", "CAMERA:", "LIGHT:" })
        {
            text.ShouldContain(heading);
        }

        text.ShouldContain("15 s");
        answer.GetProperty("usage").GetProperty("cost").GetDouble().ShouldBe(0.002, tolerance: 0.00001);
    }

    [Fact]
    public async Task Answers_AreSpentFromTheKey()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var answer = await simulator.CallAsync(HttpMethod.Post, "/chat/completions", Question());
        using var refused = await simulator.CallAsync(HttpMethod.Post, "/chat/completions", Bodies.With(Question(), "model", "luna"));
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var response = await simulator.CallAsync(HttpMethod.Get, "/key");

        (await response.ShouldBeJsonAsync()).GetProperty("data").GetProperty("usage").GetDouble().ShouldBe(0.002, tolerance: 0.00001);
    }

    [Fact]
    public async Task Enhancement_WithAWrongPrice_TellsNoNumber()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("wrong_price"));

        using var response = await simulator.CallAsync(HttpMethod.Post, "/chat/completions", Question());

        (await response.ShouldBeJsonAsync()).GetProperty("usage").GetProperty("cost").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Theory]
    [InlineData("model", "\"luna\"", 404)]
    [InlineData("messages", "[]", 400)]
    [InlineData("messages", "\"a heron\"", 400)]
    [InlineData("colour", "\"red\"", 400)]
    public async Task Question_WithBadField_IsRefused(string field, string json, int status)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.CallAsync(HttpMethod.Post, "/chat/completions", Bodies.Broken(Question(), field, json));

        await response.ShouldBeRefusedAsync(status);
    }

    [Fact]
    public async Task Question_WithoutCredits_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["empty_keys"] = new JsonArray(OpenRouterCalls.Key) });

        using var response = await simulator.CallAsync(HttpMethod.Post, "/chat/completions", Question());

        await response.ShouldBeRefusedAsync(402);
    }

    private static JsonObject Question()
    {
        var instruction = new JsonObject { ["role"] = "system", ["content"] = "Write a shooting plan for a video of 15 seconds in 180 to 240 words." };
        var idea = new JsonObject { ["role"] = "user", ["content"] = "a heron in the reeds" };
        return new()
        {
            ["model"] = "openai/gpt-6-luna",
            ["messages"] = new JsonArray(instruction, idea),
            ["usage"] = new JsonObject { ["include"] = true },
        };
    }
}
