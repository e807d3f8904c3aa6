using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Makes videos at servers with OpenAI's <c>/videos</c>, each in its own dialect.</summary>
internal sealed class OpenAiVideos(KeyedCaller caller, TaskPolling polling, UpstreamBook upstreams) : ICancelling
{
    // A large file has to get there, and servers that make one video after the other take their time to admit the next.
    private static readonly TimeSpan SubmissionTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan QuestionTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The step that submits.</summary>
    public static StepPlan Step(UpstreamSettings upstream) =>
        new("submit", upstream.Repeatable ? StepClass.Repeatable : StepClass.Blind, Submits: true);

    /// <summary>Submits.</summary>
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        if (upstreams.Of(run.Access.Upstream).Videos is not { } dialect)
        {
            return new StepOutcome.Refused(new Refusal(Cause.NotFound, "this upstream is not told how to make videos"));
        }

        if (VideoMedia.ObjectionTo(run.Request, dialect) is { } objection)
        {
            return new StepOutcome.Refused(new Refusal(Cause.InvalidRequest, objection));
        }

        if (VideoPath.Of(run.Request, dialect) is not { } path)
        {
            return new StepOutcome.Refused(new Refusal(Cause.InvalidRequest, "this upstream is not told how to go out from an earlier task"));
        }

        return await SubmitAsync(run, dialect, path, cancellationToken);
    }

    /// <summary>Asks after the tasks. One that could not be asked after keeps waiting.</summary>
    public Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        var dialect = DialectOf(access);
        var inquiry = new TaskInquiry(dialect.Path, QuestionTimeout, (task, answer) => VideoTask.ReportOn(task, answer, dialect, access));
        return polling.AskAsync(access, question.Tasks, inquiry, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<RemovalOutcome> CancelAsync(AccountAccess access, string task, CancellationToken cancellationToken)
    {
        var dialect = DialectOf(access);
        if (!dialect.DeleteCancels)
        {
            return new RemovalOutcome.Remains("the upstream cannot call off a video that is being made");
        }

        using var request = new HttpRequestMessage(HttpMethod.Delete, AddressOf(access, dialect, task));
        using var outcome = await caller.SendAsync(access, request, QuestionTimeout, cancellationToken);
        return outcome switch
        {
            // It is over, or nobody knows it any more.
            CallOutcome.Answered { Status: 404 or 409 or 410 } => new RemovalOutcome.Removed(),
            CallOutcome.Answered { Status: 405 or 501 } => new RemovalOutcome.Remains("the upstream does not call off videos that are being made"),
            CallOutcome.Answered { Status: >= 200 and < 300, Challenge: false } => new RemovalOutcome.Removed(),
            _ => new RemovalOutcome.Refused(AnswerRefusals.OfQuestion(outcome, access)),
        };
    }

    private async Task<StepOutcome> SubmitAsync(StepRun run, VideoDialect dialect, VideoPath path, CancellationToken cancellationToken)
    {
        var fields = path.Fit(VideoFields.Of(run, dialect));
        var body = await VideoBody.OfAsync(fields, [.. VideoMedia.Of(run.Request, dialect)], dialect.Body, run.OpenInput, cancellationToken);
        if (body is null)
        {
            return new StepOutcome.Refused(new Refusal(Cause.Internal, "a picture or video to go out from is no longer kept"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(run.Access.Upstream.BaseAddress, path.Path)) { Content = body };
        Hops.Tell(request, run);
        using var outcome = await caller.SendAsync(run.Access, request, SubmissionTimeout, cancellationToken);
        return SubmissionAnswers.Declined(outcome, run.Access, path.Source) ?? Accepted((CallOutcome.Answered)outcome, dialect, run.Access);
    }

    // Said to be taken, so whatever else it says, it is not sent again.
    private static StepOutcome Accepted(CallOutcome.Answered answer, VideoDialect dialect, AccountAccess access)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        if (document is null || TaskName.In(document.RootElement) is not { } task)
        {
            return new StepOutcome.Unknown($"the answer names no task: {AnswerRefusals.TextOf(answer, access)}");
        }

        // One that is made already is seen so when it is asked after.
        return VideoTask.ReportOn(task, document.RootElement, dialect, access) is TaskReport.Failed failed
            ? new StepOutcome.Failed(failed.Refusal) { Cost = failed.Cost }
            : new StepOutcome.Accepted(task);
    }

    private VideoDialect DialectOf(AccountAccess access) => upstreams.Of(access.Upstream).Videos ?? new VideoDialect();

    private static Uri AddressOf(AccountAccess access, VideoDialect dialect, string task) =>
        new(access.Upstream.BaseAddress, $"{dialect.Path}/{Uri.EscapeDataString(task)}");
}
