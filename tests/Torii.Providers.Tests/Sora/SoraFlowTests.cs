using Torii.Core.Routing;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraFlowTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    public static TheoryData<string> Flows => ["remix", "storyboard", "extension"];

    [Fact]
    public async Task Remix_IsSentAsABrowsersVideo()
    {
        var call = await SentAsync(FlowRequests.Remix());

        call.Target.ShouldBe("/backend/nf/create");
        call.Headers["openai-sentinel-token"].ShouldBe("sentinel0001");
        call.Headers["Origin"].ShouldBe("https://sora.chatgpt.com");
        call.Text.ShouldBe(ReferenceData.Read("remix.json"));
    }

    [Fact]
    public async Task Storyboard_IsSentUnderASentinel() =>
        (await SentAsync(FlowRequests.Storyboard())).ShouldBeTheApps("nf/create/storyboard", ReferenceData.Read("storyboard.json"), underSentinel: true);

    [Fact]
    public async Task Extension_IsSentUnderASentinel() => (await SentAsync(FlowRequests.Extension())).ShouldBeTheApps(
        "project_y/profile/drafts/gen_one/long_video_extension",
        ReferenceData.Read("extension.json"),
        underSentinel: true);

    [Theory]
    [MemberData(nameof(Flows))]
    public void Steps_OfEachFlow_EndInAListedSubmission(string flow) =>
        _providers.Sora.Steps(RequestFor(flow), Target.Sora)[^1].ShouldBe(new StepPlan("submit", StepClass.Listed, Submits: true));

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Refusal_OfEachFlow_HasItsCause(string flow)
    {
        foreach (var (status, code, cause) in new[]
        {
            (400, "invalid_request", Cause.InvalidRequest),
            (401, "token_expired", Cause.Unauthorized),
            (400, "content_policy_violation", Cause.Content),
            (404, "not_found", Cause.InvalidRequest),
            (429, "quota_exceeded", Cause.Quota),
            (503, "heavy_load", Cause.HeavyLoad),
        })
        {
            await using var backend = await StandIn.AnsweringAsync(status, $$"""{"error":{"message":"Said by the upstream.","code":"{{code}}"} }""");

            (await SubmitAsync(backend.BaseAddress, flow)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
        }
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Answer_LostOnTheWay_IsUnknownAndSentOnce(string flow)
    {
        await using var backend = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"ta");

        (await SubmitAsync(backend.BaseAddress, flow)).ShouldBeOfType<StepOutcome.Unknown>();

        backend.Arrivals.ShouldBe(1);
    }

    [Fact]
    public async Task Enhancement_IsSentAndFinishesWithTheText()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"enhanced_prompt":"PRIMARY: a tower\nof light"}""");

        var outcome = await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress), FlowRequests.Enhancement());

        outcome.ShouldBe(new StepOutcome.Finished(new Output.Text("PRIMARY: a tower\nof light")));
        backend.Calls.Single().ShouldBeTheApps("editor/enhance_prompt", ReferenceData.Read("enhancement.json"));
    }

    [Fact]
    public void Enhancement_IsOneRepeatableStep() =>
        _providers.Sora.Steps(FlowRequests.Enhancement(), Target.Sora).ShouldBe([new StepPlan("enhance", StepClass.Repeatable, Submits: true)]);

    [Theory]
    [InlineData(200, "{}", Cause.BadAnswer)]
    [InlineData(200, "<html>", Cause.BadAnswer)]
    [InlineData(200, """{"enhanced_prompt":["x"]}""", Cause.BadAnswer)]
    [InlineData(400, """{"error":{"code":"content_policy_violation"}}""", Cause.Content)]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(429, "", Cause.RateLimit)]
    [InlineData(500, """{"error":{"code":"heavy_load"}}""", Cause.HeavyLoad)]
    public async Task Enhancement_WithoutText_IsRefused(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        var outcome = await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress), FlowRequests.Enhancement());

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Enhancement_LostOrFailedOnTheServer_MayBeAskedAgain()
    {
        await using var lost = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"enh");
        await using var failed = await StandIn.AnsweringAsync(502, "<html>");

        (await _providers.Sora.SubmitAsync(TestAccounts.At(lost.BaseAddress), FlowRequests.Enhancement())).ShouldBeOfType<StepOutcome.Unknown>();
        (await _providers.Sora.SubmitAsync(TestAccounts.At(failed.BaseAddress), FlowRequests.Enhancement())).ShouldBeOfType<StepOutcome.Unknown>();
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static GenerationRequest RequestFor(string flow) => flow switch
    {
        "remix" => FlowRequests.Remix(),
        "storyboard" => FlowRequests.Storyboard(),
        _ => FlowRequests.Extension(),
    };

    private Task<StepOutcome> SubmitAsync(Uri baseAddress, string flow) => _providers.Sora.SubmitAsync(TestAccounts.At(baseAddress), RequestFor(flow));

    private async Task<RecordedCall> SentAsync(GenerationRequest request)
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");
        (await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress), request)).ShouldBe(new StepOutcome.Accepted("task_1"));
        return backend.Calls.Single();
    }
}
