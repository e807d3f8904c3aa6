using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Torii.Core.Stores;
using Torii.Core.Work;

namespace Torii.Core.Errands;

/// <summary>
/// Runs errands when they are due, side by side, each until it is done, with growing delays in between. Beside the bound
/// for all there is one for each kind, so that servers that do not answer hold up only what waits for such servers.
/// </summary>
internal sealed partial class ErrandRunner : ICommitListener
{
    private const int AtOnce = 32;
    private const int AtOnceOfAKind = 8;
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly FrozenDictionary<string, IErrandHandler> _handlers;
    private readonly IErrandStore _store;
    private readonly BackgroundTasks _tasks;
    private readonly TimeProvider _time;
    private readonly ILogger<ErrandRunner> _log;
    private readonly Signal _signal;
    private readonly ErrandMetrics _metrics;

    /// <summary>The kinds of those that are running, by their ids.</summary>
    private readonly ConcurrentDictionary<string, string> _running = new(StringComparer.Ordinal);

    public ErrandRunner(
        IEnumerable<IErrandHandler> handlers, IErrandStore store, BackgroundTasks tasks, IMeterFactory meters, TimeProvider time, ILogger<ErrandRunner> log)
    {
        _handlers = handlers.ToFrozenDictionary(handler => handler.Kind, StringComparer.Ordinal);
        (_store, _tasks, _time, _log, _signal) = (store, tasks, time, log, new Signal(time));
        _metrics = new ErrandMetrics(meters, _running);
    }

    /// <summary>Starts what is due until told to stop. What it has started, the background tasks stop and wait for.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = _time.GetUtcNow();
            if (!await StartDueAsync(now, cancellationToken))
            {
                // What is due by now and did not start is woken for by the end of one that runs.
                var wait = await _store.NextDueAsync(now, cancellationToken) - _time.GetUtcNow();
                await _signal.WaitAsync(wait < Sweep ? wait.Value : Sweep, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public void OnCommitted(Committed committed)
    {
        if (committed.HasErrands)
        {
            _signal.Set();
        }
    }

    /// <summary>How long after its <paramref name="tries"/>-th try in vain an errand is tried again.</summary>
    internal static TimeSpan DelayAfter(int tries)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(tries, 16) - 1);
        return delay < LongestDelay ? delay : LongestDelay;
    }

    /// <summary>Starts what may start; whether anything did, so that there may be more.</summary>
    private async Task<bool> StartDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // As of before the reading: one that ends meanwhile may be read as it was before its end.
        var running = _running.ToDictionary(StringComparer.Ordinal);
        if (running.Count >= AtOnce)
        {
            return false;
        }

        string[] full = [.. running.Values.CountBy(kind => kind).Where(kind => kind.Value >= AtOnceOfAKind).Select(kind => kind.Key)];
        var due = await _store.DueAsync(now, full, AtOnce, cancellationToken);
        var hasStarted = false;
        foreach (var errand in due.Where(errand => !running.ContainsKey(errand.Id) && HasRoom(errand.Kind)))
        {
            hasStarted = true;
            _running[errand.Id] = errand.Kind;
            _tasks.Run(stopping => RunOneAsync(errand, stopping));
        }

        return hasStarted;
    }

    private bool HasRoom(string kind) => _running.Count < AtOnce && _running.Values.Count(other => other == kind) < AtOnceOfAKind;

    private async Task RunOneAsync(Errand errand, CancellationToken cancellationToken)
    {
        try
        {
            _metrics.Begun(errand, _time.GetUtcNow());
            var outcome = await TryAsync(errand, cancellationToken);
            _metrics.Ended(errand, outcome);
            await SettleAsync(errand, outcome, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // It is due as before. Begun again at once it would meet the same full disk, as fast as it can.
            Log.Unsettled(_log, fault, errand.Kind, errand.Subject);
            await Task.Delay(AfterFault, _time, cancellationToken);
        }
        finally
        {
            _running.TryRemove(errand.Id, out _);
            _signal.Set();
        }
    }

    private async Task SettleAsync(Errand errand, ErrandOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case ErrandOutcome.NotYet early:
                await _store.PutOffAsync(errand with { DueAt = _time.GetUtcNow() + early.After }, "waiting", cancellationToken);
                break;
            case ErrandOutcome.Again again:
                var tries = errand.Tries + 1;
                Log.PutOff(_log, errand.Kind, errand.Subject, tries, again.Why);
                await _store.PutOffAsync(errand with { Tries = tries, DueAt = _time.GetUtcNow() + DelayAfter(tries) }, again.Why, cancellationToken);
                break;
            default:
                await _store.DoneAsync(errand.Id, cancellationToken);
                break;
        }
    }

    private async Task<ErrandOutcome> TryAsync(Errand errand, CancellationToken cancellationToken)
    {
        if (!_handlers.TryGetValue(errand.Kind, out var handler))
        {
            return new ErrandOutcome.Again("nothing here runs errands of this kind");
        }

        try
        {
            return await handler.RunAsync(errand, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ErrandOutcome.Again(fault.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1601, LogLevel.Warning, "Errand {Kind} for {Subject} is put off after try {Tries}: {Why}")]
        public static partial void PutOff(ILogger logger, string kind, string subject, int tries, string why);

        [LoggerMessage(1602, LogLevel.Error, "What came of errand {Kind} for {Subject} could not be written")]
        public static partial void Unsettled(ILogger logger, Exception fault, string kind, string subject);
    }
}
