using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Videos;

/// <summary>Requests that vLLM-Omni would refuse, and how.</summary>
public sealed class VllmOmniMistakeTests
{
    [Fact]
    public async Task Json_IsAnsweredAsAFormWithoutFields()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");

        var json = new JsonObject { ["prompt"] = "a heron", ["seconds"] = "4" };
        var (status, body) = await SiteClient.OutcomeAsync(site.PostAsync("/videos", json));

        status.ShouldBe(422);
        var entry = body.GetProperty("detail").EnumerateArray().ShouldHaveSingleItem();
        entry.ShouldHaveExactly("type", "loc", "msg", "input");
        entry.GetProperty("loc").EnumerateArray().Select(part => part.GetString()).ShouldBe(["body", "prompt"]);
    }

    [Theory]
    [InlineData("seconds", "0")]
    [InlineData("seconds", "4.5")]
    [InlineData("seconds", "ten")]
    [InlineData("size", "1280*720")]
    [InlineData("size", "0x720")]
    [InlineData("num_inference_steps", "201")]
    [InlineData("guidance_scale", "21")]
    [InlineData("generate_sound", "perhaps")]
    [InlineData("input_reference", "https://example.org/a.png")]
    [InlineData("colour", "blue")]
    public async Task MistakenField_Is422WithItsPlace(string name, string value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        var form = Forms.Multipart(("prompt", "a heron"), (name, value));

        var (status, body) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/videos", form));

        status.ShouldBe(422);
        var entry = body.GetProperty("detail")[0];
        entry.GetProperty("loc")[1].GetString().ShouldBe(name);
        entry.GetProperty("input").GetString().ShouldBe(value);
    }

    [Theory]
    [InlineData("model", "sora-2", "mismatch")]
    [InlineData("extra_params", "[1]", "extra_params")]
    [InlineData("image_reference", """{"file_id":"file_1"}""", "not supported yet")]
    [InlineData("image_reference", "picture.png", "image_reference")]
    [InlineData("image_reference", """{"image_url":"data:image/png;base64,iVBORw0KG"}""", "image_url")]
    [InlineData("image_reference", """{"image_url":"data:image/jpeg;base64,iVBORw0KGgo="}""", "image_url")]
    [InlineData("image_reference", """{"image_url":"media:17"}""", "image_url")]
    [InlineData("video_reference", """{"image_url":"https://example.org/a.png"}""", "video_url")]
    [InlineData("prompt", "a scene of gore", "content policy")]
    public async Task RequestThatCannotBe_Is400WithAText(string name, string value, string expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        var form = name == "prompt" ? Forms.Multipart((name, value)) : Forms.Multipart(("prompt", "a heron"), (name, value));

        var (status, body) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/videos", form));

        status.ShouldBe(400);
        body.GetProperty("detail").GetString()!.ShouldContain(expected);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("text/plain", "a heron")]
    public async Task BrokenBody_IsRefused(string type, string text)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        var body = new StringContent(text);
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        var (status, answer) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/videos", body));

        status.ShouldBeInRange(400, 422);
        answer.ShouldHaveExactly("detail");
    }
}
