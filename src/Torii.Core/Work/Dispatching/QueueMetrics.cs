using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Torii.Core.Generations;
using Torii.Core.Telemetry;

namespace Torii.Core.Work.Dispatching;

/// <summary>How much waits: read from memory when somebody asks. Lanes that lead to the same targets count together.</summary>
public sealed class QueueMetrics
{
    private readonly ClientLoad _load;

    // An empty queue is told as one: a line that ends says nothing. There are as many as there are ways through the configured targets.
    private readonly ConcurrentDictionary<(GenerationKind Kind, string Route), bool> _known = new();

    /// <summary>Makes it; from then on it can be asked.</summary>
    public QueueMetrics(IMeterFactory meters, ClientLoad load)
    {
        _load = load;
        meters.Create(ToriiTelemetry.Name).CreateObservableUpDownCounter("torii.queue.length", Lengths, "{generation}", "Generations that wait for an account.");
    }

    private IEnumerable<Measurement<int>> Lengths()
    {
        var lengths = _load.Lanes().GroupBy(lane => (lane.Kind, lane.Route), _load.CountIn).ToDictionary(group => group.Key, group => group.Sum());
        foreach (var lane in lengths.Keys)
        {
            _known.TryAdd(lane, true);
        }

        return _known.Keys.Select(lane => new Measurement<int>(lengths.GetValueOrDefault(lane), new(Tags.Kind, lane.Kind.Word()), new(Tags.Route, lane.Route)));
    }
}
