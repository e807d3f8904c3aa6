using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;

namespace Torii.Core.Errands;

/// <summary>Counts the tries of errands, and how late they begin.</summary>
internal sealed class ErrandMetrics
{
    private readonly Counter<long> _tries;
    private readonly Histogram<double> _lateness;

    /// <summary>The kinds of those that run, by their ids.</summary>
    private readonly ConcurrentDictionary<string, string> _running;

    public ErrandMetrics(IMeterFactory meters, ConcurrentDictionary<string, string> running)
    {
        var meter = meters.Create(ToriiTelemetry.Name);
        _running = running;
        _tries = meter.CreateCounter<long>("torii.errand.tries", "{try}", "Tries of errands: done, waiting for what has not happened, or failed and to be tried again.");
        _lateness = meter.CreateHistogram("torii.errand.lateness", "s", "How long after they were due errands began.", advice: Buckets.Waits);
        meter.CreateObservableUpDownCounter("torii.errand.running", Running, "{errand}", "Errands that run now.");
    }

    /// <summary>One begins.</summary>
    public void Begun(Errand errand, DateTimeOffset now) =>
        _lateness.Record(Math.Max(0, (now - errand.DueAt).TotalSeconds), new KeyValuePair<string, object?>(Tags.Errand, errand.Kind));

    /// <summary>What came of it.</summary>
    public void Ended(Errand errand, ErrandOutcome outcome) => _tries.Add(1, new(Tags.Errand, errand.Kind), new(Tags.Outcome, outcome switch
    {
        ErrandOutcome.NotYet => "waiting",
        ErrandOutcome.Again => "failed",
        _ => "done",
    }));

    private IEnumerable<Measurement<int>> Running() =>
        _running.Values.CountBy(kind => kind, StringComparer.Ordinal).Select(kind => new Measurement<int>(kind.Value, new KeyValuePair<string, object?>(Tags.Errand, kind.Key)));
}
