using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Torii.Core.Stores;
using Torii.Core.Work;

namespace Torii.Core.Errands;

/// <summary>Runs errands when they are due, each until it is done, with growing delays in between.</summary>
internal sealed partial class ErrandRunner : ICommitListener
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly FrozenDictionary<string, IErrandHandler> _handlers;
    private readonly IErrandStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<ErrandRunner> _log;
    private readonly Signal _signal;

    public ErrandRunner(IEnumerable<IErrandHandler> handlers, IErrandStore store, TimeProvider time, ILogger<ErrandRunner> log)
    {
        _handlers = handlers.ToFrozenDictionary(handler => handler.Kind, StringComparer.Ordinal);
        (_store, _time, _log, _signal) = (store, time, log, new Signal(time));
    }

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var due = await _store.DueAsync(_time.GetUtcNow(), AtOnce, cancellationToken);
            if (due.Count > 0)
            {
                await Task.WhenAll(due.Select(errand => RunOneAsync(errand, cancellationToken)));
                continue;
            }

            var wait = await _store.NextDueAsync(cancellationToken) - _time.GetUtcNow();
            await _signal.WaitAsync(wait < Sweep ? wait.Value : Sweep, cancellationToken);
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

    private async Task RunOneAsync(Errand errand, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync(errand, cancellationToken);
        if (outcome is ErrandOutcome.NotYet early)
        {
            await _store.PutOffAsync(errand with { DueAt = _time.GetUtcNow() + early.After }, "waiting", cancellationToken);
            return;
        }

        if (outcome is ErrandOutcome.Again again)
        {
            var tries = errand.Tries + 1;
            Log.PutOff(_log, errand.Kind, errand.Subject, tries, again.Why);
            await _store.PutOffAsync(errand with { Tries = tries, DueAt = _time.GetUtcNow() + DelayAfter(tries) }, again.Why, cancellationToken);
            return;
        }

        await _store.DoneAsync(errand.Id, cancellationToken);
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
    }
}
