using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Telemetry;
using Torii.Core.Work.Caring;
using Torii.Core.Work.Collecting;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Watching;

/// <summary>
/// Asks upstreams after running tasks, account by account: one question answers for all of an account's tasks of a
/// kind. A queue of due times decides when; however many clients wait, they cost nothing here.
/// </summary>
internal sealed partial class Watcher(
    Accesses accesses,
    Renewals renewals,
    Holds holds,
    Conduct conduct,
    ChangeWriter changes,
    Setbacks setbacks,
    Collector collector,
    AttemptCosts costs,
    WatchQueue queue,
    UsualLengths usual,
    WorkMetrics metrics,
    BackgroundTasks tasks,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<Watcher> log)
{
    // Between two answers a client should see something move only when there is something to see.
    private const int ProgressStep = 5;

    private static readonly Refusal Lost = new(Cause.TaskLost);

    // Credentials that end while a task runs may be mended; a task that nobody can ask after is given up in the end.
    private const int FailuresUntilUnauthorized = 5;

    // Once is nothing; more often, whoever waits wants to know why.
    private const int FailuresUntilTold = 3;

    // An upstream may ask to be left alone, but not so long that tasks outlive their deadline unseen.
    private static readonly TimeSpan LongestTold = TimeSpan.FromMinutes(5);

    private readonly Signal _signal = new(time);

    /// <summary>Watches an accepted attempt to the end of its task.</summary>
    public void Watch(OpenWork work)
    {
        queue.Add(work, accesses.PollingOf(work.Attempt!.AccountId));
        _signal.Set();
    }

    /// <summary>Has a task of an upstream asked after at once: the upstream says that something has happened to it.</summary>
    public void Hurry(string upstream, string task)
    {
        if (queue.Hurry(task, accountId => accesses.UpstreamOf(accountId)?.Name == upstream))
        {
            _signal.Set();
        }
    }

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var (watch, wait) = queue.TakeDue(options.Value.PollsAtOnce);
            if (watch is null)
            {
                await _signal.WaitAsync(wait, cancellationToken);
                continue;
            }

            tasks.Run(token => PollAsync(watch, token));
        }
    }

    private async Task PollAsync(AccountWatch watch, CancellationToken cancellationToken)
    {
        DateTimeOffset? notBefore = null;
        try
        {
            notBefore = await AskAsync(watch, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PollFailed(log, fault, watch.AccountId);
            notBefore = time.GetUtcNow() + TimeSpan.FromSeconds(5);
        }
        finally
        {
            queue.Return(watch, notBefore);
            _signal.Set();
        }
    }

    private async Task<DateTimeOffset?> AskAsync(AccountWatch watch, CancellationToken cancellationToken)
    {
        var asked = queue.TasksOf(watch);
        if (await accesses.OpenAsync(watch.AccountId, cancellationToken) is not var (access, provider))
        {
            return await SufferAsync(watch, new Refusal(Cause.Unauthorized), asked, cancellationToken);
        }

        CallScope.EnterPurpose("poll");

        // What is answered holds for the moment of asking: a slow answer must not make tasks seem slow.
        var askedAt = time.GetUtcNow();
        var question = new TaskQuestion(watch.Kind, [.. asked.Select(task => task.Name)], asked.Any(task => queue.ExpectedEnd(task) <= askedAt));
        switch (await renewals.CallAsync(access, fresh => provider.PollAsync(fresh, question, cancellationToken), cancellationToken))
        {
            case PollOutcome.Answered answered:
                watch.Failures = answered.Hindered is null ? 0 : watch.Failures;
                await Task.WhenAll(asked.Select(task => FollowAsync(watch, task, answered.Tasks.GetValueOrDefault(task.Name), askedAt, cancellationToken)));
                return answered.Hindered is { } hindered ? await SufferAsync(watch, hindered, [.. asked.Where(task => !answered.Tasks.ContainsKey(task.Name))], cancellationToken) : null;
            case PollOutcome.Refused refused:
                return await SufferAsync(watch, refused.Refusal, asked, cancellationToken);
            default:
                throw new InvalidOperationException("Not an outcome of a poll.");
        }
    }

    private async Task FollowAsync(AccountWatch watch, WatchedTask task, TaskReport? report, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (report)
        {
            case TaskReport.Running running:
                task.Report(running.Progress, askedAt);
                usual.Guess(task.Work.Generation.Request, task.Expected - task.Since);
                await ShowAsync(task, running.Progress, now, cancellationToken);
                break;
            case TaskReport.Succeeded succeeded:
                usual.Learn(task.Work.Generation.Request, askedAt - task.Since);
                Tell(task, askedAt, now);
                await EndAsync(watch, task, Road.Delivered(task.Work, succeeded with { Cost = costs.Of(task.Work, succeeded.Cost) }, options.Value, now), collect: true, cancellationToken);
                await conduct.DeliveredAsync(watch.AccountId, watch.Kind, cancellationToken);
                break;
            case TaskReport.Failed failed:
                Log.TaskFailed(log, task.Work.Generation.Id, watch.AccountId, failed.Refusal.Cause);
                await conduct.FailedAsync(watch.AccountId, watch.Kind, task.Work.Attempt!.Target, failed.Refusal, cancellationToken);
                await EndAsync(watch, task, Road.TaskFailed(task.Work, failed.Refusal, AttemptCosts.OfFailure(failed.Cost), now), collect: false, cancellationToken);
                break;
            case TaskReport.Gone when task.MissedFor(askedAt) >= options.Value.AbsentAfter:
                await EndAsync(watch, task, Road.TaskFailed(task.Work, Lost, cost: null, now), collect: false, cancellationToken);
                break;
            case TaskReport.Gone or null:
                await LetGoAsync(watch, [task], now, cancellationToken);
                break;
        }
    }

    private void Tell(WatchedTask task, DateTimeOffset askedAt, DateTimeOffset now)
    {
        metrics.Detected(task.Work.Attempt!.Kind, askedAt - task.SeenRunning);
        Tracing.Tell("upstream task", task.Work.Generation.Trace, task.Since, now, static _ => { });
    }

    private async Task ShowAsync(WatchedTask task, double? progress, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var percent = (int)Math.Clamp((progress ?? 0) * 100, 0, 99);
        if (percent / ProgressStep <= task.Work.Generation.Progress / ProgressStep)
        {
            return;
        }

        var change = Road.Progressed(task.Work, percent, now);
        if (await changes.WriteAsync(change, cancellationToken) == ChangeOutcome.Whole)
        {
            task.Work = task.Work.After(change);
        }
    }

    // A task that can no longer be asked after gives its slot back, long after it should have ended.
    private Task LetGoAsync(AccountWatch watch, IEnumerable<WatchedTask> unseen, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.WhenAll(unseen
            .Where(task => now > task.Since + (2 * options.Value.TimeoutOf(watch.Kind)))
            .Select(task => EndAsync(watch, task, Road.Vanished(task.Work, now), collect: false, cancellationToken)));

    private async Task EndAsync(AccountWatch watch, WatchedTask task, Change change, bool collect, CancellationToken cancellationToken)
    {
        var outcome = await changes.WriteAsync(change, cancellationToken);
        queue.Remove(watch, task);
        if (collect && outcome == ChangeOutcome.Whole)
        {
            collector.Collect(task.Work.After(change));
        }
    }

    // Nothing is concluded about a task from an answer that did not come; the upstream is only asked more seldom.
    private async Task<DateTimeOffset?> SufferAsync(AccountWatch watch, Refusal refusal, WatchedTask[] asked, CancellationToken cancellationToken)
    {
        watch.Failures++;
        Log.PollRefused(log, watch.AccountId, refusal.Cause, watch.Failures);
        if (accesses.Account(watch.AccountId) is { } account && holds.For(refusal, account, watch.Kind, target: null) is { } hold)
        {
            await holds.PutAsync(hold, cancellationToken);
        }

        if (watch.Failures >= FailuresUntilTold)
        {
            await Task.WhenAll(asked.Select(task => setbacks.TellAsync(task.Work.Generation.Id, $"The upstream cannot be asked after it now: {refusal.Message}", cancellationToken)));
        }

        var now = time.GetUtcNow();
        if (refusal.Cause == Cause.Unauthorized && watch.Failures >= FailuresUntilUnauthorized)
        {
            // The clients learn it; the attempts stay open, since their tasks may still run.
            await LetGoAsync(watch, asked, now, cancellationToken);
            await Task.WhenAll(asked.Select(task => changes.WriteAsync(
                Road.Fail(task.Work.Generation, GenerationState.Active, refusal.Cause, refusal.Message, now),
                cancellationToken)));
        }

        var pause = TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(watch.Failures, 6)));
        var told = refusal.RetryAfter ?? TimeSpan.Zero;
        return now + (told < pause ? pause : told < LongestTold ? told : LongestTold);
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "Account {AccountId} could not be asked after its tasks: {Cause}, {Failures} times in a row")]
        public static partial void PollRefused(ILogger logger, string accountId, Cause cause, int failures);

        [LoggerMessage(1302, LogLevel.Error, "Asking after the tasks of account {AccountId} failed on our side")]
        public static partial void PollFailed(ILogger logger, Exception fault, string accountId);

        [LoggerMessage(1303, LogLevel.Information, "The task of generation {GenerationId} through account {AccountId} failed: {Cause}")]
        public static partial void TaskFailed(ILogger logger, string generationId, string accountId, Cause cause);
    }
}
