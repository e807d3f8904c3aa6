using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Caring;
using Torii.Core.Work.Collecting;
using Torii.Core.Work.Reconciling;
using Torii.Core.Work.Watching;

namespace Torii.Core.Work.Attempting;

/// <summary>Writes what became of an attempt's submission, and hands the attempt to whoever goes on with it.</summary>
internal sealed partial class SubmissionEnd(
    ChangeWriter changes,
    Holds holds,
    Conduct conduct,
    AccountPool pool,
    Watcher watcher,
    Reconciler reconciler,
    Collector collector,
    ResultFetcher fetcher,
    AttemptCosts costs,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<SubmissionEnd> log)
{
    /// <summary>The upstream has a task: it is watched from now on.</summary>
    public async Task AcceptedAsync(OpenWork work, string task, CancellationToken cancellationToken)
    {
        var change = Road.Accepted(work, task, adopted: false, time.GetUtcNow());
        if (await changes.WriteAsync(change, cancellationToken) == ChangeOutcome.Stale)
        {
            // The upstream gave a name that another attempt owns: that is no task of ours to poll.
            await LostAsync(work, StepClass.Blind, "the upstream answered with the task of another attempt", cancellationToken);
            return;
        }

        watcher.Watch(work.After(change));
        if (pool.Find(work.Attempt!.AccountId) is { Account: var account })
        {
            await holds.ForgetAsync(account, work.Attempt.Kind, work.Attempt.Target, cancellationToken);
        }
    }

    /// <summary>The upstream answered with the result itself.</summary>
    public async Task FinishedAsync(OpenWork work, StepOutcome.Finished finished, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cost = costs.Of(work, finished.Cost);
        var change = finished.Output switch
        {
            Output.Text text => Road.Answered(work, text.Value, [], cost, now),
            Output.Files files => Road.Answered(work, text: null, [.. files.Saved.Select((file, place) => fetcher.RecordOf(work, file, place))], cost, now),
            Output.Character { Picture: { } picture } character => Road.CharacterMade(work, character.Card, fetcher.RecordOf(work, picture, 0), cost, now),
            Output.Character character => Road.CharacterMade(work, character.Card, cost, options.Value, now),
            _ => throw new InvalidOperationException("Not an output."),
        };
        if (await changes.WriteAsync(change, cancellationToken) != ChangeOutcome.Whole)
        {
            // It was called off meanwhile: nobody will ask for these.
            fetcher.Delete(change.Results);
        }
        else if (change.Generation!.To == GenerationState.Storing)
        {
            collector.Collect(work.After(change));
        }

        if (pool.Find(work.Attempt!.AccountId) is { Account: var account })
        {
            await holds.ForgetAsync(account, work.Attempt.Kind, work.Attempt.Target, cancellationToken);
            await conduct.DeliveredAsync(account.Id, work.Attempt.Kind, cancellationToken);
        }
    }

    /// <summary>The upstream took it, and nothing has come of it.</summary>
    public async Task FailedAsync(OpenWork work, StepOutcome.Failed failed, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        Log.Refused(log, work.Generation.Id, attempt.AccountId, failed.Failure.Cause);
        await conduct.FailedAsync(attempt.AccountId, attempt.Kind, attempt.Target, failed.Failure, cancellationToken);
        await changes.WriteAsync(Road.TaskFailed(work, failed.Failure, AttemptCosts.OfFailure(failed.Cost), time.GetUtcNow()), cancellationToken);
    }

    /// <summary>The upstream declined: whom that is held against rests, and the generation tries again or fails.</summary>
    public async Task RefusedAsync(OpenWork work, Refusal refusal, CancellationToken cancellationToken)
    {
        var account = pool.Find(work.Attempt!.AccountId)?.Account;
        var hold = account is null ? null : conduct.HoldFor(refusal, account, work.Attempt.Kind, work.Attempt.Target);
        if (hold is not null)
        {
            holds.Enter(hold);
        }

        Log.Refused(log, work.Generation.Id, work.Attempt.AccountId, refusal.Cause);
        await changes.WriteAsync(Road.Refused(work, refusal, hold, options.Value, time.GetUtcNow()), cancellationToken);
    }

    /// <summary>The answer is lost: a listed submission is looked for, any other can never be told.</summary>
    public async Task LostAsync(OpenWork work, StepClass stepClass, string why, CancellationToken cancellationToken)
    {
        Log.Lost(log, work.Generation.Id, work.Attempt!.AccountId, why);
        if (stepClass != StepClass.Listed)
        {
            await changes.WriteAsync(Road.GivenUp(work, why, time.GetUtcNow()), cancellationToken);
            return;
        }

        var change = Road.Lost(work, why, time.GetUtcNow());
        if (await changes.WriteAsync(change, cancellationToken) != ChangeOutcome.Stale)
        {
            reconciler.Take(work.After(change));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Information, "Generation {GenerationId} was refused through account {AccountId}: {Cause}")]
        public static partial void Refused(ILogger logger, string generationId, string accountId, Cause cause);

        [LoggerMessage(1202, LogLevel.Warning, "The answer to the submission of generation {GenerationId} through account {AccountId} is lost: {Why}")]
        public static partial void Lost(ILogger logger, string generationId, string accountId, string why);
    }
}
