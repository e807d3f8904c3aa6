using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Attempting;
using Torii.Core.Work.Caring;
using Torii.Core.Work.Collecting;
using Torii.Core.Work.Dispatching;
using Torii.Core.Work.Reconciling;
using Torii.Core.Work.Renewing;
using Torii.Core.Work.Repeating;
using Torii.Core.Work.Restored;
using Torii.Core.Work.Sweeping;
using Torii.Core.Work.Watching;

namespace Torii.Core.Work;

/// <summary>
/// Owns the loops of the road. At start it takes over what the store holds open and hands each piece to the one that
/// would have it had nothing happened; then it runs the loops until the server stops. From the moment that it is told to,
/// nothing is given to an account any more, so that what waits is left to the next start; the other loops go on for as long as
/// clients' answers do.
/// </summary>
internal sealed partial class WorkLoop(
    IWorkStore store,
    AccountPool pool,
    ClientLoad load,
    Dispatcher dispatcher,
    AttemptRunner runner,
    Watcher watcher,
    Reconciler reconciler,
    Collector collector,
    Sweeper sweeper,
    ErrandRunner errands,
    Inspections inspections,
    EarlyRenewals renewals,
    AfterRestore restored,
    IAskStore asks,
    Answers answers,
    BackgroundTasks tasks,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<WorkLoop> log) : BackgroundService, IHostedLifecycleService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.TakeOverAsync(cancellationToken);
        await asks.BreakAllAsync(time.GetUtcNow(), cancellationToken);
        var open = await store.OpenWorkAsync(cancellationToken);
        pool.Recall(open, await store.SubmissionsAsync(time.GetUtcNow() - TimeSpan.FromMinutes(1), cancellationToken));
        load.Recall(await store.QueuedAsync(cancellationToken), await store.UnderWayAsync(cancellationToken));
        open = await restored.RunAsync(open, cancellationToken) ? await store.OpenWorkAsync(cancellationToken) : open;
        var storing = await StoringAsync(cancellationToken);
        Resume(open, storing);
        if (open.Count + storing.Count + load.Waiting > 0)
        {
            Log.Resumed(log, load.Waiting, open.Count, storing.Count);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => tasks.CloseAsync();

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await tasks.CloseAsync();
        await base.StopAsync(cancellationToken);
        await tasks.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        KeepAsync(dispatcher.RunAsync, tasks.Closing),
        KeepAsync(watcher.RunAsync, stoppingToken),
        KeepAsync(collector.RunAsync, stoppingToken),
        KeepAsync(sweeper.RunAsync, stoppingToken),
        KeepAsync(errands.RunAsync, stoppingToken),
        KeepAsync(answers.RunAsync, stoppingToken),
        KeepAsync(inspections.RunAsync, stoppingToken),
        KeepAsync(renewals.RunAsync, stoppingToken));

    // A loop that ends would stop the road for good: a passing fault (a full disk, say) must not.
    private async Task KeepAsync(Func<CancellationToken, Task> loop, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await loop(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.LoopFailed(log, fault);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
        }
    }

    // What was made gets another try, however long the server was down, or its disk full.
    private async Task<IReadOnlyList<OpenWork>> StoringAsync(CancellationToken cancellationToken)
    {
        var (storing, now) = (await store.StoringAsync(cancellationToken), time.GetUtcNow());
        if (storing.All(work => work.Generation.Deadline > now))
        {
            return storing;
        }

        await store.ProlongAsync(GenerationState.Storing, now + options.Value.StoringTimeout, cancellationToken);
        return await store.StoringAsync(cancellationToken);
    }

    private void Resume(IReadOnlyList<OpenWork> open, IReadOnlyList<OpenWork> storing)
    {
        foreach (var work in open)
        {
            switch (work.Attempt!.State)
            {
                case AttemptState.Preparing or AttemptState.Submitting:
                    runner.Start(work);
                    break;
                case AttemptState.Unknown:
                    reconciler.Take(work);
                    break;
                case AttemptState.Accepted:
                    watcher.Watch(work);
                    break;
            }
        }

        foreach (var work in storing)
        {
            collector.Collect(work);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1004, LogLevel.Critical, "A loop of the road failed; it begins again")]
        public static partial void LoopFailed(ILogger logger, Exception fault);

        [LoggerMessage(1002, LogLevel.Information, "Going on with {Waiting} waiting generations, {Open} open attempts and {Storing} results to fetch")]
        public static partial void Resumed(ILogger logger, int waiting, int open, int storing);
    }
}
