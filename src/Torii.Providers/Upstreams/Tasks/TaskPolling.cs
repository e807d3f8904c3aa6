using System.Collections.Concurrent;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Tasks;

/// <summary>Asks after an account's running tasks one by one, side by side, where there is no list of them.</summary>
internal sealed class TaskPolling(KeyedCaller caller)
{
    private const int AtOnce = 8;

    /// <summary>Reports on those of the tasks that the upstream tells of. What is told of one stands, whatever becomes of the question after another.</summary>
    /// <param name="access">The account.</param>
    /// <param name="tasks">The tasks' names.</param>
    /// <param name="inquiry">How to ask.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PollOutcome> AskAsync(AccountAccess access, IReadOnlyCollection<string> tasks, TaskInquiry inquiry, CancellationToken cancellationToken)
    {
        var reports = new ConcurrentDictionary<string, TaskReport>(StringComparer.Ordinal);
        var refusals = new ConcurrentQueue<Refusal>();
        var hindrances = new ConcurrentQueue<Refusal>();
        var bound = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(tasks, bound, async (task, stop) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(access.Upstream.BaseAddress, $"{inquiry.Path}/{Uri.EscapeDataString(task)}"));
            using var outcome = await caller.SendAsync(access, request, inquiry.Timeout, stop);
            if (ReportIn(outcome, task, inquiry) is { } report)
            {
                reports[task] = report;
            }
            else
            {
                (AsksForPatience(outcome) ? hindrances : refusals).Enqueue(AnswerRefusals.OfQuestion(outcome, access));
            }
        });

        return reports.IsEmpty && GravestOf([.. refusals, .. hindrances]) is { } refusal
            ? new PollOutcome.Refused(refusal)
            : new PollOutcome.Answered(reports) { Hindered = GravestOf(hindrances) };
    }

    // A page that says 404 comes from somebody on the way, who knows of no tasks.
    private static TaskReport? ReportIn(CallOutcome outcome, string task, TaskInquiry inquiry)
    {
        switch (outcome)
        {
            case CallOutcome.Answered { Status: 404 or 410, Challenge: false } gone when !AnswerRefusals.IsPage(gone):
                return new TaskReport.Gone();
            case CallOutcome.Answered { Status: >= 200 and < 300, Challenge: false } answer:
                using (var document = JsonReading.Parse(answer.Body.Bytes))
                {
                    return document is { RootElement: { ValueKind: JsonValueKind.Object } said } ? inquiry.Read(task, said) : null;
                }

            default:
                return null;
        }
    }

    // Of the account's pace or the upstream's load, so that it holds for the tasks that were answered too; what else goes wrong
    // can be the fault of one task, and must not stand in the way of the others.
    private static bool AsksForPatience(CallOutcome outcome) =>
        outcome is CallOutcome.Answered { Status: 429 or 503 or 529 } or CallOutcome.Answered { RetryAfter: not null };

    private static Refusal? GravestOf(IReadOnlyCollection<Refusal> refusals) =>
        refusals.MaxBy(refusal => (refusal.RetryAfter ?? TimeSpan.Zero, CauseTable.HoldFor(refusal.Cause, 1)));
}
