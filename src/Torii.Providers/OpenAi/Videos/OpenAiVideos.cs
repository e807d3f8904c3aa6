using System.Collections.Concurrent;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Makes videos at servers with OpenAI's <c>/videos</c>, each in its own dialect.</summary>
internal sealed class OpenAiVideos(KeyedCaller caller, UpstreamBook upstreams) : ICancelling
{
    // A question after one task each.
    private const int QuestionsAtOnce = 8;

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

    /// <summary>Asks after the tasks, side by side. One that could not be asked after keeps waiting.</summary>
    public async Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        var reports = new ConcurrentDictionary<string, TaskReport>(StringComparer.Ordinal);
        var refusals = new ConcurrentQueue<Refusal>();
        var dialect = DialectOf(access);
        var bound = new ParallelOptions { MaxDegreeOfParallelism = QuestionsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(question.Tasks, bound, async (task, token) =>
        {
            var (report, refusal) = await AskAsync(access, dialect, task, token);
            if (report is not null)
            {
                reports[task] = report;
            }
            else if (refusal is not null)
            {
                refusals.Enqueue(refusal);
            }
        });
        return reports.IsEmpty && refusals.TryPeek(out var first) ? new PollOutcome.Refused(first) : new PollOutcome.Answered(reports);
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
        using var outcome = await caller.SendAsync(run.Access, request, SubmissionTimeout, cancellationToken);
        return SubmissionAnswers.Declined(outcome, run.Access) switch
        {
            null => Accepted((CallOutcome.Answered)outcome, dialect, run.Access),

            // It is the earlier task that is missing, not the model: no reason to keep others from this target.
            StepOutcome.Refused { Refusal: { Cause: Cause.NotFound } refusal } when path.Source is not null => new StepOutcome.Refused(refusal with { Cause = Cause.InvalidRequest }),
            var declined => declined,
        };
    }

    // Said to be taken, so whatever else it says, it is not sent again.
    private static StepOutcome Accepted(CallOutcome.Answered answer, VideoDialect dialect, AccountAccess access)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        if (document is null || VideoTask.IdIn(document.RootElement) is not { } task)
        {
            return new StepOutcome.Unknown($"the answer names no task: {AnswerRefusals.TextOf(answer, access)}");
        }

        // One that is made already is seen so when it is asked after.
        return VideoTask.ReportOn(task, document.RootElement, dialect, access) is TaskReport.Failed failed
            ? new StepOutcome.Failed(failed.Refusal)
            : new StepOutcome.Accepted(task);
    }

    private async Task<(TaskReport? Report, Refusal? Refusal)> AskAsync(AccountAccess access, VideoDialect dialect, string task, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(access, dialect, task));
        using var outcome = await caller.SendAsync(access, request, QuestionTimeout, cancellationToken);
        if (outcome is CallOutcome.Answered { Status: >= 200 and < 300, Challenge: false } answer)
        {
            using var document = JsonReading.Parse(answer.Body.Bytes);
            return document is { RootElement.ValueKind: JsonValueKind.Object }
                ? (VideoTask.ReportOn(task, document.RootElement, dialect, access), null)
                : (null, AnswerRefusals.Of(answer, access));
        }

        // Not a page's word for it: that comes from somebody who knows of no tasks.
        var refusal = AnswerRefusals.OfQuestion(outcome, access);
        return refusal.Cause == Cause.NotFound ? (new TaskReport.Gone(), null) : (null, refusal);
    }

    private VideoDialect DialectOf(AccountAccess access) => upstreams.Of(access.Upstream).Videos ?? new VideoDialect();

    private static Uri AddressOf(AccountAccess access, VideoDialect dialect, string task) =>
        new(access.Upstream.BaseAddress, $"{dialect.Path}/{Uri.EscapeDataString(task)}");
}
