using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Upstreams;

public sealed class UpstreamControlTests
{
    [Fact]
    public async Task Upstreams_AreToldByName()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var names = (await simulator.ControlReadAsync("/upstreams")).EnumerateArray().Select(name => name.GetString()).ToArray();

        names.ShouldBeSubsetOf(names.Distinct());
        new[] { "vllm-omni", "sglang", "fastvideo", "tensorrt-llm", "litellm", "new-api", "deepinfra", "openai" }.ShouldBeSubsetOf(names);
    }

    [Theory]
    [InlineData("sglang", """{"links":"yes"}""")]
    [InlineData("sglang", """{"colour":"blue"}""")]
    [InlineData("nobody", """{"links":true}""")]
    public async Task Switches_ThatCannotBe_AreRefused(string name, string json)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.ControlAsync(HttpMethod.Put, $"/upstreams/{name}", JsonNode.Parse(json));

        ((int)response.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Record_ShowsFieldsOfAFormAndThatAKeyCame()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1", "sk-secret");

        await site.BeginAsync(Forms.WithPicture("input_reference", ("prompt", "a heron"), ("seconds", "4")));

        var call = (await site.RecordAsync("POST", "/videos")).ShouldHaveSingleItem();
        call.GetProperty("path").GetString().ShouldBe("/vllm-omni/v1/videos");
        call.GetProperty("headers").GetProperty("authorization").GetString()!.ShouldNotContain("secret");
        var body = call.GetProperty("body");
        body.ShouldHaveExactly("prompt", "seconds", "input_reference");
        body.GetProperty("seconds").GetString().ShouldBe("4");
        body.GetProperty("input_reference").ShouldHaveExactly("file_name", "content_type", "bytes", "sha256");
    }

    [Fact]
    public async Task Tasks_AreShownByUpstream()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await new SiteClient(simulator, "sglang/v1").BeginAsync(new JsonObject { ["prompt"] = "a heron", ["seconds"] = 6 });

        var task = (await simulator.ControlReadAsync("/upstream-tasks?upstream=sglang")).EnumerateArray().ShouldHaveSingleItem();

        task.GetProperty("prompt").GetString().ShouldBe("a heron");
        task.GetProperty("seconds").GetDouble().ShouldBe(6);
        (await simulator.ControlReadAsync("/upstream-tasks?upstream=openai")).GetArrayLength().ShouldBe(0);
    }
}
