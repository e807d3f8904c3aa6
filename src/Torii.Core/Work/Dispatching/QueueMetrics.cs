using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;

namespace Torii.Core.Work.Dispatching;

/// <summary>How much waits: read from memory when somebody asks. Lanes that lead to the same targets count together.</summary>
public sealed class QueueMetrics
{
    private readonly ClientLoad _load;

    /// <summary>Makes it; from then on it can be asked.</summary>
    public QueueMetrics(IMeterFactory meters, ClientLoad load)
    {
        _load = load;
        meters.Create(ToriiTelemetry.Name).CreateObservableUpDownCounter("torii.queue.length", Lengths, "{generation}", "Generations that wait for an account.");
    }

    private IEnumerable<Measurement<int>> Lengths() => _load.Lanes()
        .GroupBy(lane => (lane.Kind, lane.Route), _load.CountIn)
        .Select(group => new Measurement<int>(group.Sum(), new(Tags.Kind, group.Key.Kind.Word()), new(Tags.Route, group.Key.Route)));
}
