using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>What goes wrong at a server, over real HTTP.</summary>
public sealed class SimulatedFaultTests : IAsyncLifetime
{
    private const string Make = "POST /vllm-omni/v1/videos";
    private const string Show = "GET /vllm-omni/v1/videos/{id}";
    private const string Download = "GET /vllm-omni/v1/videos/{id}/content";

    private SimulatedVideos _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await SimulatedVideos.StartAsync("vllm-omni", "/vllm-omni/v1/");

    [Theory]
    [InlineData("unauthorized", Cause.Unauthorized)]
    [InlineData("rate_limit", Cause.RateLimit)]
    [InlineData("content_refused", Cause.Content)]
    [InlineData("challenge", Cause.Challenge)]
    public async Task Submission_ThatIsDeclined_IsRefusedWithItsCause(string fault, Cause cause)
    {
        await _server.StrikeAsync(fault, Make);

        (await SubmitAsync()).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("wrong_json")]
    [InlineData("malformed_json")]
    [InlineData("missing_id")]
    [InlineData("answer_lost")]
    [InlineData("half_answer")]
    [InlineData("server_error")]
    [InlineData("reset")]
    public async Task Submission_WhoseAnswerTellsNothing_IsUnknown(string fault)
    {
        await _server.StrikeAsync(fault, Make);

        var submission = SubmitAsync();
        await _server.WhileTimePassesAsync(submission);

        (await submission).ShouldBeOfType<StepOutcome.Unknown>();
    }

    [Fact]
    public async Task Id_ThatIsANumber_IsTheTasksName()
    {
        await _server.StrikeAsync("numeric_id", Make);

        (await SubmitAsync()).ShouldBe(new StepOutcome.Accepted("7001"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("malformed_json")]
    [InlineData("server_error")]
    [InlineData("half_answer")]
    [InlineData("unauthorized")]
    public async Task Question_ThatIsNotAnswered_ConcludesNothing(string fault)
    {
        var task = await _server.BeginAsync(TestRequests.Video());
        await _server.StrikeAsync(fault, Show);

        var question = _server.Scene.PollAsync(task);
        await _server.WhileTimePassesAsync(question);

        (await question).ShouldBeOfType<PollOutcome.Refused>();
        (await _server.ReportAsync(task)).ShouldBeOfType<TaskReport.Running>();
    }

    [Fact]
    public async Task Status_ThatNobodyKnows_IsRunning()
    {
        var task = await _server.BeginAsync(TestRequests.Video());
        await _server.StrikeAsync("unknown_status", Show);

        (await _server.ReportAsync(task)).ShouldBeOfType<TaskReport.Running>();
    }

    [Fact]
    public async Task Task_ThatVanishes_IsGone()
    {
        await _server.StrikeAsync("vanish");
        var task = await _server.BeginAsync(TestRequests.Video());
        _server.Wait();

        (await _server.ReportAsync(task)).ShouldBe(new TaskReport.Gone());
    }

    [Fact]
    public async Task Task_RefusedForItsContent_SaysSo()
    {
        await _server.StrikeAsync("violation");

        (await _server.MakeAsync(TestRequests.Video())).ShouldBeOfType<TaskReport.Failed>().Refusal.Cause.ShouldBe(Cause.Content);
    }

    [Theory]
    [InlineData("expired_link", Cause.ResultUnavailable)]
    [InlineData("server_error", Cause.Unavailable)]
    [InlineData("redirect", Cause.ResultUnavailable)]
    public async Task Result_ThatCannotBeHad_IsRefusedAndCanBeHadLater(string fault, Cause cause)
    {
        var report = await _server.MakeAsync(TestRequests.Video());
        await _server.StrikeAsync(fault, Download);

        (await _server.OpenAsync(report)).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
        await (await _server.OpenAsync(report)).ShouldBeOfType<ResultOutcome.Opened>().DisposeAsync();
    }

    [Fact]
    public async Task Task_DoneWithoutAResult_IsSucceededAndItsResultUnavailable()
    {
        await _server.StrikeAsync("no_url");

        (await _server.OpenAsync(await _server.MakeAsync(TestRequests.Video()))).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
    }

    [Theory]
    [InlineData("zero_bytes")]
    [InlineData("wrong_type")]
    public async Task Result_ThatIsNoVideo_IsNotTakenForOne(string fault)
    {
        var report = await _server.MakeAsync(TestRequests.Video());
        await _server.StrikeAsync(fault, Download);

        (await _server.FormatAsync(report)).ShouldBeNull();
    }

    [Fact]
    public async Task Result_CutShort_BreaksOffWhileRead()
    {
        var report = await _server.MakeAsync(TestRequests.Video());
        await _server.StrikeAsync("half_answer", Download);

        await using var opened = (await _server.OpenAsync(report)).ShouldBeOfType<ResultOutcome.Opened>();
        var reading = Should.ThrowAsync<IOException>(() => opened.Content.CopyToAsync(Stream.Null, Stop));
        await _server.WhileTimePassesAsync(reading);
        await reading;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task<StepOutcome> SubmitAsync() => _server.Scene.SubmitAsync(TestRequests.Video());
}
