using System.Text.Json.Nodes;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.OpenRouter.Catalogue;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>Whole generations over real HTTP, with what goes wrong on the way.</summary>
public sealed class SimulatedOpenRouterTests : IAsyncLifetime
{
    private SimulatedOpenRouter _upstream = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _upstream = await SimulatedOpenRouter.StartAsync();

    [Theory]
    [InlineData("hd", 1920, 1080, 15, 0)]
    [InlineData("video", 1280, 720, 25, 0)]
    [InlineData("video", 480, 854, 4, 1)]
    [InlineData("video", 720, 720, 30, 2)]
    [InlineData("veo", 720, 1280, 8, 2)]
    public async Task Video_FromSubmissionToFile_IsMadeAndPaidFor(string target, int width, int height, int seconds, int pictures)
    {
        var request = TestRequests.Video(seconds: seconds, images: [.. Enumerable.Range(0, pictures).Select(number => $"m{number}")]);

        var report = await _upstream.EndAsync(request with { Size = new PixelSize(width, height) }, _upstream.Scene.Target(target));

        var succeeded = report.ShouldBeOfType<TaskReport.Succeeded>();
        succeeded.Cost.ShouldNotBeNull().ShouldBeGreaterThan(0);
        (await FormatAsync(succeeded)).ShouldBe(MediaFormat.Mp4);
    }

    [Fact]
    public async Task References_AreTaken() =>
        (await _upstream.EndAsync(TestRequests.Video() with { References = ["m1", "m2", "m3"] })).ShouldBeOfType<TaskReport.Succeeded>();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Result_IsHadByWhateverLinkThereIs(bool withoutKey, bool withKey)
    {
        await _upstream.ControlAsync(HttpMethod.Put, "openrouter", new() { ["urls"] = withoutKey, ["unsigned_urls"] = withKey, ["absolute_polling_urls"] = true });

        var succeeded = (await _upstream.EndAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Succeeded>();

        (await FormatAsync(succeeded)).ShouldBe(MediaFormat.Mp4);
    }

    [Fact]
    public async Task Remix_OfAFinishedVideo_GoesOutFromIt()
    {
        var source = (await _upstream.EndAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Succeeded>().Result;

        (await _upstream.EndAsync(TestRequests.Video() with { Remix = new Source { Task = source } })).ShouldBeOfType<TaskReport.Succeeded>();
    }

    [Fact]
    public async Task Extension_OfARunningVideo_IsTheRequestsFault()
    {
        var source = (await _upstream.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Accepted>().Task;

        var outcome = await _upstream.SubmitAsync(TestRequests.Video() with { Extends = new Source { Task = source } });

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Fact]
    public async Task Key_WithoutCredits_HasUsedUpItsQuota()
    {
        await _upstream.ControlAsync(HttpMethod.Put, "openrouter", new() { ["empty_keys"] = new JsonArray(OpenRouterScene.Key) });

        (await _upstream.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Quota);
    }

    [Theory]
    [InlineData("unauthorized", Cause.Unauthorized)]
    [InlineData("rate_limit", Cause.RateLimit)]
    [InlineData("content_refused", Cause.Content)]
    [InlineData("challenge", Cause.Challenge)]
    public async Task Submission_ThatIsDeclined_IsRefusedWithItsCause(string fault, Cause cause)
    {
        await FaultAsync(fault);

        (await _upstream.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("wrong_json")]
    [InlineData("malformed_json")]
    [InlineData("missing_id")]
    [InlineData("answer_lost")]
    [InlineData("server_error")]
    public async Task Submission_WhoseAnswerTellsNothing_IsUnknown(string fault)
    {
        await FaultAsync(fault);

        (await _upstream.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Unknown>();
    }

    [Theory]
    [InlineData("violation", Cause.Content)]
    [InlineData("task_failed", Cause.TaskFailed)]
    [InlineData("task_rejected", Cause.TaskFailed)]
    public async Task Job_ThatEndsWithoutAVideo_SaysWhy(string fault, Cause cause)
    {
        await FaultAsync(fault);

        (await _upstream.EndAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Failed>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Job_WithoutAFile_HasNoResult()
    {
        await FaultAsync("no_url");

        var succeeded = (await _upstream.EndAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Succeeded>();

        (await OpenAsync(succeeded)).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
    }

    [Fact]
    public async Task Job_WithAPriceThatIsNone_CostsNobodyKnowsWhat()
    {
        await FaultAsync("wrong_price");

        (await _upstream.EndAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Succeeded>().Cost.ShouldBeNull();
    }

    [Fact]
    public async Task Job_InAStateThatNobodyKnows_IsRunningUntilItEnds()
    {
        await FaultAsync("unknown_status");

        (await _upstream.EndAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Succeeded>();
    }

    [Fact]
    public async Task Job_ThatVanishes_IsGone()
    {
        await FaultAsync("vanish");
        var task = (await _upstream.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Accepted>().Task;
        _upstream.Time.Advance(TimeSpan.FromMinutes(1));

        (await _upstream.ReportAsync(task)).ShouldBe(new TaskReport.Gone());
    }

    [Fact]
    public async Task Check_OfAKey_Works() =>
        (await _upstream.Scene.Provider.CheckAsync(_upstream.Scene.Access, Stop)).ShouldBeOfType<CheckOutcome.Working>();

    [Theory]
    [InlineData(1024, 1024, 0)]
    [InlineData(1536, 1024, 0)]
    [InlineData(1024, 1536, 2)]
    public async Task Image_IsMadeInTheAnswerAndPaidFor(int width, int height, int pictures)
    {
        var request = TestRequests.Image(images: [.. Enumerable.Range(0, pictures).Select(number => $"m{number}")]) with { Size = new PixelSize(width, height) };

        var finished = (await _upstream.SubmitAsync(request, _upstream.Scene.Target("image"))).ShouldBeOfType<StepOutcome.Finished>();

        finished.Output.ShouldBeOfType<Output.Files>().Saved.ShouldHaveSingleItem().Format.ShouldBe(MediaFormat.Png);
        finished.Cost.ShouldBe(0.05m);
    }

    [Fact]
    public async Task Prompt_IsEnhancedInTheAnswerAndPaidFor()
    {
        var request = new GenerationRequest { Model = "prompt-enhance-short-10s", Kind = GenerationKind.Prompt, Prompt = "a heron at dusk", Seconds = 10 };

        var finished = (await _upstream.SubmitAsync(request, _upstream.Scene.Target("prompt"))).ShouldBeOfType<StepOutcome.Finished>();

        finished.Output.ShouldBeOfType<Output.Text>().Value.ShouldNotBeNullOrWhiteSpace();
        finished.Cost.ShouldNotBeNull().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Targets_AsShipped_AreWhatTheCatalogueOfThatDaySays()
    {
        var changed = 0;
        _upstream.Scene.Routes.Changed += () => changed++;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_upstream.Scene.Settings.BaseAddress, "videos/models"));
        using var outcome = await _upstream.Scene.Get<UpstreamCaller>().SendAsync(Egress.Direct, request, Call.Deadline, Stop);
        var rows = CatalogueReader.Read(outcome.ShouldBeOfType<CallOutcome.Answered>().Body.Bytes).ShouldNotBeNull();

        _upstream.Scene.Get<OpenRouterCatalogue>().Teach(_upstream.Scene.Settings, rows);

        string[] videos = ["hd", "video", "veo"];
        videos.ShouldAllBe(name => rows.ContainsKey(_upstream.Scene.Target(name).Model!));
        changed.ShouldBe(0);
    }

    public ValueTask DisposeAsync() => _upstream.DisposeAsync();

    private Task FaultAsync(string kind) => _upstream.ControlAsync(HttpMethod.Post, "faults", new() { ["kind"] = kind });

    private Task<ResultOutcome> OpenAsync(TaskReport.Succeeded succeeded) =>
        _upstream.Scene.Provider.OpenResultAsync(_upstream.Scene.Access, succeeded.Links.ShouldHaveSingleItem(), Stop);

    private async Task<MediaFormat?> FormatAsync(TaskReport.Succeeded succeeded)
    {
        await using var opened = (await OpenAsync(succeeded)).ShouldBeOfType<ResultOutcome.Opened>();
        using var file = new MemoryStream();
        await opened.Content.CopyToAsync(file, Stop);
        file.Length.ShouldBe(opened.Length!.Value);
        return MediaFormat.Sniff(file.ToArray().AsSpan(0, MediaFormat.SniffLength));
    }
}
