using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.OpenRouter.Videos;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>What the upstream is sent.</summary>
public sealed class JobBodyTests : IAsyncLifetime
{
    private StandIn _upstream = null!;
    private OpenRouterScene _scene = null!;

    public async ValueTask InitializeAsync()
    {
        _upstream = await StandIn.AnsweringAsync(202, """{"id":"job-1"}""");
        _scene = new OpenRouterScene(_upstream.BaseAddress);
    }

    [Fact]
    public async Task TextToVideo_IsTheModelThePromptTheLengthAndTheShape() =>
        (await SentAsync(TestRequests.Video(prompt: "a kite over the dunes", seconds: 12))).ShouldBeJson(
            """
            {"model":"bytedance/seedance-2.5","prompt":"a kite over the dunes","duration":12,"resolution":"720p","aspect_ratio":"16:9","generate_audio":true}
            """);

    [Theory]
    [InlineData(1280, 720, "720p", "16:9")]
    [InlineData(720, 1280, "720p", "9:16")]
    [InlineData(1920, 1080, "1080p", "16:9")]
    [InlineData(2160, 3840, "4K", "9:16")]
    [InlineData(480, 480, "480p", "1:1")]
    [InlineData(854, 480, "480p", "16:9")]
    [InlineData(1120, 480, "480p", "21:9")]
    public async Task Size_OfTheTable_IsToldInWords(int width, int height, string resolution, string ratio)
    {
        var body = await SentAsync(TestRequests.Video() with { Size = new PixelSize(width, height) });

        ((string?)body["resolution"], (string?)body["aspect_ratio"]).ShouldBe((resolution, ratio));
        body.ContainsKey("size").ShouldBeFalse();
    }

    [Fact]
    public async Task Size_OfNoTable_IsToldInPixels()
    {
        var body = await SentAsync(TestRequests.Video() with { Size = new PixelSize(1000, 600) });

        ((string?)body["size"]).ShouldBe("1000x600");
        body.ContainsKey("resolution").ShouldBeFalse();
        body.ContainsKey("aspect_ratio").ShouldBeFalse();
    }

    [Fact]
    public async Task Sound_OfATargetWithout_IsNotSpokenOf()
    {
        var silent = _scene.Target("video") with { Abilities = new Abilities() };

        (await SentAsync(TestRequests.Video(), silent)).ContainsKey("generate_audio").ShouldBeFalse();
    }

    [Fact]
    public async Task Pictures_AreTheFirstAndTheLastFrame()
    {
        var body = await SentAsync(TestRequests.Video(images: ["m1", "m2"]));

        body["frame_images"]!.AsArray().Select(frame => (string?)frame!["frame_type"]).ShouldBe(["first_frame", "last_frame"]);
        body["frame_images"]!.AsArray().Select(frame => (string?)frame!["image_url"]!["url"]).ShouldAllBe(url => url == Png);
    }

    [Fact]
    public async Task References_AreSentWhereNoFrameIs()
    {
        var body = await SentAsync(TestRequests.Video() with { References = ["m1", "m2"] });

        body["input_references"]!.AsArray().Select(part => ((string?)part!["type"], (string?)part["image_url"]!["url"])).ShouldBe([("image_url", Png), ("image_url", Png)]);
        body.ContainsKey("frame_images").ShouldBeFalse();
    }

    [Fact]
    public async Task References_BesideAFrame_AreNotSent()
    {
        var body = await SentAsync(TestRequests.Video(images: ["m1"]) with { References = ["m2"] });

        body["frame_images"]!.AsArray().Count.ShouldBe(1);
        body.ContainsKey("input_references").ShouldBeFalse();
    }

    [Fact]
    public async Task Remix_NamesTheEarlierJob() =>
        ((string?)(await SentAsync(TestRequests.Video() with { Remix = new Source { Task = "job-0" } }))["previous_job_id"]).ShouldBe("job-0");

    [Fact]
    public async Task Extension_NamesTheEarlierJob() =>
        ((string?)(await SentAsync(TestRequests.Video() with { Extends = new Source { Task = "job-0" } }))["previous_job_id"]).ShouldBe("job-0");

    [Fact]
    public async Task Remix_ThatSomethingStandsInFor_NamesNoJob() =>
        (await SentAsync(TestRequests.Video() with { Remix = new Source { GenerationId = "gen" } })).ContainsKey("previous_job_id").ShouldBeFalse();

    [Fact]
    public async Task Parameters_OfTheTarget_HaveTheLastWord()
    {
        var target = _scene.Target("video") with
        {
            Parameters = """{"seed":7,"generate_audio":null,"resolution":"480p","provider":{"options":{"byteplus":{"parameters":{"watermark":false}}}}}""",
        };

        (await SentAsync(TestRequests.Video(prompt: "rain"), target)).ShouldBeJson(
            """
            {"model":"bytedance/seedance-2.5","prompt":"rain","duration":15,"resolution":"480p","aspect_ratio":"16:9","seed":7,
             "provider":{"options":{"byteplus":{"parameters":{"watermark":false}}}}}
            """);
    }

    [Fact]
    public async Task Callback_IsNamedWhereThereIsOne()
    {
        await using var scene = new OpenRouterScene(_upstream.BaseAddress, services => services.AddSingleton<ICallbackAddresses, FixedCallbacks>());
        await scene.SubmitAsync(TestRequests.Video());

        ((string?)JsonNode.Parse(_upstream.Calls.Single().Text)!["callback_url"]).ShouldBe("https://torii.example/callbacks/openrouter/secret");
    }

    [Theory]
    [InlineData("https://torii.example/c", "https://openrouter.ai/api/v1/", true)]
    [InlineData("http://torii.example/c", "https://openrouter.ai/api/v1/", false)]
    [InlineData("http://127.0.0.1:8000/c", "http://127.0.0.1:9000/api/v1/", true)]
    public void Callback_IsNamedOnlyWhereItIsAsSafeAsTheKey(string callback, string upstream, bool isNamed) =>
        VideoSubmitter.Safe(new Uri(callback), new Uri(upstream)).ShouldBe(isNamed ? new Uri(callback) : null);

    [Fact]
    public async Task Picture_NoLongerKept_IsOurFaultAndNothingIsSent()
    {
        (await _scene.SubmitAsync(TestRequests.Video(images: ["m1"]))).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Internal);

        _upstream.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pictures_LargerThanTheUpstreamTakes_AreNotSent()
    {
        var outcome = await _scene.SubmitAsync(TestRequests.Video(images: ["m1"]), open: _ => new MemoryStream(new byte[40 * 1024 * 1024]));

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
        _upstream.Calls.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _scene.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    private static string Png => $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png)}";

    private async Task<JsonObject> SentAsync(GenerationRequest request, Target? target = null)
    {
        (await _scene.SubmitAsync(request, target, _ => new MemoryStream(TestPictures.Png))).ShouldBe(new StepOutcome.Accepted("job-1"));
        var call = _upstream.Calls.ShouldHaveSingleItem();
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Headers["Content-Length"].ShouldBe(call.Body.Length.ToString());
        return JsonNode.Parse(call.Text)!.AsObject();
    }
}
