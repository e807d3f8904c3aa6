using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Renewing;
using Torii.Core.Work.Watching;

namespace Torii.Core.Work.Reconciling;

/// <summary>
/// Settles submissions whose answer was lost. The account's gate stays shut meanwhile, so at most one per account and
/// kind is sought, and the one task that appeared and that no attempt owns must be it.
/// </summary>
internal sealed partial class Reconciler(
    Accesses accesses,
    Renewals renewals,
    IWorkStore store,
    ChangeWriter changes,
    Watcher watcher,
    BackgroundTasks tasks,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<Reconciler> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Takes up an attempt that is <see cref="AttemptState.Unknown"/>. Their number is bounded by the accounts' gates.</summary>
    public void Take(OpenWork work) => tasks.Run(token => SeekAsync(work, token));

    private async Task SeekAsync(OpenWork work, CancellationToken cancellationToken)
    {
        // Counted from now: a server that was down for long must not give up at the first list that cannot be read.
        var last = time.GetUtcNow() + options.Value.TimeoutOf(work.Attempt!.Kind);
        var search = new Search(work, options.Value);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var finding = await ReadAsync(work, search, cancellationToken);
                finding = finding is Finding.Open && time.GetUtcNow() > last ? new Finding.Ambiguous() : finding;
                if (await SettleAsync(work, finding, cancellationToken))
                {
                    return;
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Log.Failed(log, fault, work.Generation.Id);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<Finding> ReadAsync(OpenWork work, Search search, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        CallScope.EnterGeneration(work.Generation.Id, "reconcile");
        if (await accesses.OpenAsync(attempt.AccountId, cancellationToken) is not var (access, provider))
        {
            return new Finding.Open();
        }

        // Judged by the time before the reading: what the reading does not show was missing at that moment.
        var readAt = time.GetUtcNow();
        var baseline = (attempt.Baseline ?? []).ToHashSet(StringComparer.Ordinal);
        if (await renewals.CallAsync(access, fresh => provider.ListAsync(fresh, attempt.Kind, baseline.Contains, cancellationToken), cancellationToken) is not ListOutcome.Read read)
        {
            return new Finding.Open();
        }

        var owned = await store.OwnedAsync(attempt.AccountId, read.Tasks, cancellationToken);
        return Findings.Of(read.Tasks, baseline, owned, search.IsLate(readAt));
    }

    /// <summary>Writes what was found. Whether the matter is closed.</summary>
    private async Task<bool> SettleAsync(OpenWork work, Finding finding, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (finding)
        {
            case Finding.Found found:
                var change = Road.Accepted(work, found.Task, adopted: true, now);
                if (await changes.WriteAsync(change, cancellationToken) == ChangeOutcome.Stale)
                {
                    return false;
                }

                Log.Adopted(log, work.Generation.Id, work.Attempt!.AccountId);
                watcher.Watch(work.After(change));
                return true;
            case Finding.Absent:
                Log.Absent(log, work.Generation.Id, work.Attempt!.AccountId);
                await changes.WriteAsync(Road.Absent(work, options.Value, now), cancellationToken);
                return true;
            case Finding.Ambiguous:
                Log.GivenUp(log, work.Generation.Id, work.Attempt!.AccountId);
                await changes.WriteAsync(Road.GivenUp(work, "more than one task of the account could be it, or its lists cannot be read", now), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Information, "The lost task of generation {GenerationId} was found at account {AccountId}")]
        public static partial void Adopted(ILogger logger, string generationId, string accountId);

        [LoggerMessage(1502, LogLevel.Information, "The lost submission of generation {GenerationId} never reached account {AccountId}")]
        public static partial void Absent(ILogger logger, string generationId, string accountId);

        [LoggerMessage(1503, LogLevel.Warning, "Whether account {AccountId} has a task for generation {GenerationId} cannot be told")]
        public static partial void GivenUp(ILogger logger, string generationId, string accountId);

        [LoggerMessage(1504, LogLevel.Error, "Seeking the lost task of generation {GenerationId} failed on our side")]
        public static partial void Failed(ILogger logger, Exception fault, string generationId);
    }
}
