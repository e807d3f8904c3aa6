using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>Every preset against the server that it is for, over real HTTP.</summary>
public sealed class SimulatedVideosTests
{
    // A preset cannot know which of DeepInfra's models is wanted.
    private const string DeepInfraModel = """{"Targets":{"videos":{"model":"Wan-AI/Wan2.6-T2V"}}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Servers => new()
    {
        { "vllm-omni", "/vllm-omni/v1/", "{}" },
        { "sglang", "/sglang/v1/", "{}" },
        { "fastvideo", "/fastvideo/v1/", "{}" },
        { "tensorrt-llm", "/tensorrt-llm/v1/", "{}" },
        { "litellm", "/litellm/v1/", "{}" },
        { "new-api", "/new-api/v1/", "{}" },
        { "deepinfra", "/deepinfra/v1/openai/", DeepInfraModel },
        { "compatible", "/openai/v1/", "{}" },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Video_FromWords_IsMade(string preset, string path, string own)
    {
        await using var server = await SimulatedVideos.StartAsync(preset, path, own);

        (await server.FormatAsync(await server.MakeAsync(TestRequests.Video(seconds: 8)))).ShouldBe(MediaFormat.Mp4);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Video_FromAPicture_IsMade(string preset, string path, string own)
    {
        await using var server = await SimulatedVideos.StartAsync(preset, path, own);

        (await server.FormatAsync(await server.MakeAsync(TestRequests.Video(portrait: true, seconds: 4, images: "m1")))).ShouldBe(MediaFormat.Mp4);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Key_Works(string preset, string path, string own)
    {
        await using var server = await SimulatedVideos.StartAsync(preset, path, own);

        (await server.Scene.Provider.CheckAsync(server.Scene.Access, Stop)).ShouldBe(new CheckOutcome.Working(""));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Prompt_ThatIsNotAllowed_IsRefusedForItsContent(string preset, string path, string own)
    {
        await using var server = await SimulatedVideos.StartAsync(preset, path, own);

        var outcome = await server.Scene.SubmitAsync(TestRequests.Video("forbidden things", seconds: 8));

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Content);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Task_ThatBreaksOff_HasFailed(string preset, string path, string own)
    {
        await using var server = await SimulatedVideos.StartAsync(preset, path, own);
        await server.StrikeAsync("task_failed");

        (await server.MakeAsync(TestRequests.Video(seconds: 8))).ShouldBeOfType<TaskReport.Failed>().Refusal.Cause.ShouldBe(Cause.TaskFailed);
    }

    [Theory]
    [InlineData("sglang")]
    [InlineData("new-api")]
    public async Task Result_BehindALinkOfItsOwn_IsFollowed(string name)
    {
        await using var server = await SimulatedVideos.StartAsync(name, $"/{name}/v1/");
        await server.TellAsync(HttpMethod.Put, $"upstreams/{name}", new() { ["links"] = true });

        (await server.FormatAsync(await server.MakeAsync(TestRequests.Video(seconds: 8)))).ShouldBe(MediaFormat.Mp4);
    }

    [Fact]
    public async Task Video_FromWords_IsMadeByOldBuildsOfSGLangToo()
    {
        await using var server = await SimulatedVideos.StartAsync("sglang", "/sglang/v1/");
        await server.TellAsync(HttpMethod.Put, "upstreams/sglang", new() { ["old_multipart"] = true });

        (await server.MakeAsync(TestRequests.Video(seconds: 8))).ShouldBeOfType<TaskReport.Succeeded>();
    }

    [Fact]
    public async Task Model_ThatTheServerDoesNotServe_IsNotFound()
    {
        await using var server = await SimulatedVideos.StartAsync("vllm-omni", "/vllm-omni/v1/", """{"Targets":{"videos":{"model":"sora-2"}}}""");

        (await server.Scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.NotFound);
    }

    [Theory]
    [InlineData("vllm-omni")]
    [InlineData("tensorrt-llm")]
    public async Task Video_FromAVideo_IsMade(string name)
    {
        await using var server = await SimulatedVideos.StartAsync(name, $"/{name}/v1/");

        (await server.MakeAsync(TestRequests.Video(seconds: 8) with { SourceVideo = "v1" })).ShouldBeOfType<TaskReport.Succeeded>();
    }

    [Fact]
    public async Task RemixAndExtension_OfATask_AreMadeWhereTheServerKnowsThem()
    {
        await using var server = await SimulatedVideos.StartAsync("compatible", "/openai/v1/");
        var source = (await server.MakeAsync(TestRequests.Video(seconds: 8))).ShouldBeOfType<TaskReport.Succeeded>().Result;

        (await server.MakeAsync(TestRequests.Video() with { Remix = new Source { Task = source } })).ShouldBeOfType<TaskReport.Succeeded>();
        (await server.MakeAsync(TestRequests.Video(seconds: 4) with { Extends = new Source { Task = source } })).ShouldBeOfType<TaskReport.Succeeded>();
    }

    [Fact]
    public async Task Task_CalledOff_IsGone()
    {
        await using var server = await SimulatedVideos.StartAsync("vllm-omni", "/vllm-omni/v1/");
        var task = await server.BeginAsync(TestRequests.Video());

        (await server.Scene.Provider.Cancelling!.CancelAsync(server.Scene.Access, task, Stop)).ShouldBeOfType<RemovalOutcome.Removed>();
        (await server.Scene.Provider.Cancelling!.CancelAsync(server.Scene.Access, task, Stop)).ShouldBeOfType<RemovalOutcome.Removed>();

        (await server.ReportAsync(task)).ShouldBe(new TaskReport.Gone());
    }
}
