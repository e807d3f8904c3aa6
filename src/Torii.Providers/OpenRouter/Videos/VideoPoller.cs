using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>
/// Asks after an account's running videos, one by one: there is no list of them. The address is made of the job's name; the
/// one that the upstream gives leads nowhere else, or it must not be called.
/// </summary>
internal sealed class VideoPoller(KeyedCaller caller, IOptions<OpenRouterOptions> options)
{
    private const int AtOnce = 8;

    /// <summary>Reports on those of the tasks that the upstream tells of.</summary>
    public async Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        var reports = new ConcurrentDictionary<string, TaskReport>(StringComparer.Ordinal);
        var refusals = new ConcurrentQueue<Refusal>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(question.Tasks, parallel, async (task, stop) =>
        {
            using var outcome = await AskAsync(access, task, stop);
            if (ReportIn(outcome, task, access) is { } report)
            {
                reports[task] = report;
            }
            else
            {
                refusals.Enqueue(AnswerRefusals.OfQuestion(outcome, access));
            }
        });

        // What was told of one task stands, whatever became of the question after another.
        return reports.IsEmpty && refusals.TryPeek(out var refusal) ? new PollOutcome.Refused(refusal) : new PollOutcome.Answered(reports);
    }

    private async Task<CallOutcome> AskAsync(AccountAccess access, string task, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(access.Upstream.BaseAddress, $"videos/{Uri.EscapeDataString(task)}"));
        return await caller.SendAsync(access, request, options.Value.PollTimeout, cancellationToken);
    }

    // A page that says 404 comes from somebody on the way, who knows of no job.
    private static TaskReport? ReportIn(CallOutcome outcome, string task, AccountAccess access) => outcome switch
    {
        CallOutcome.Answered { Status: 404 } gone when AnswerError.Read(gone.Body.Bytes) is not null => new TaskReport.Gone(),
        CallOutcome.Answered { Status: 200 } answer => VideoJob.ReportIn(answer, task, access),
        _ => null,
    };
}
