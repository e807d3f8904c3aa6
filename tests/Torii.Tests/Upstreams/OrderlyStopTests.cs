using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Upstreams;

/// <summary>A server that is asked to stop while a submission is under way that nobody could find again.</summary>
public sealed class OrderlyStopTests
{
    private const string Create = "POST /vllm-omni/v1/videos";

    [Fact]
    public async Task SubmissionUnderWay_IsWaitedForAndGoneOnWith()
    {
        await using var scene = new VllmOmniScene();
        await scene.InitializeAsync();
        await scene.Scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = Create, DelayMs = 2000 });
        var id = (await scene.Client.PostAsync(VideoCalls.Videos, new { model = "sora2-landscape-10s", prompt = "a heron that is late" })).Accepted().Text("id");
        await Eventually.BeAsync("it is being sent", async () => (await scene.Scene.Upstream.CallsAsync(Create)).Count == 1);

        (await scene.Scene.Torii.StopAsync()).ShouldBe(0, scene.Scene.Torii.Output.Text);
        await scene.Scene.Torii.StartAsync();

        (await scene.Client.EndAsync($"{VideoCalls.Videos}/{id}")).Json.Text("status").ShouldBe("completed");
        (await scene.Scene.Upstream.CallsAsync(Create)).Count.ShouldBe(1);
    }
}
