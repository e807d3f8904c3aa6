using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Torii.Telemetry.Prometheus;

/// <summary>A metric with its series, one for each set of labels.</summary>
internal sealed class Family
{
    /// <summary>How many series there are at most; what comes beyond is added to one of its own, as OpenTelemetry does it.</summary>
    public const int MostSeries = 1_000;

    private static readonly Labels Overflow = Labels.Of([new("otel.metric.overflow", true)]);

    private readonly bool _adds;
    private readonly double[] _bounds;
    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);

    // The same by tags as they were measured, in whatever order: found without making anything.
    private readonly ConcurrentDictionary<Labels, Series> _known = new(LabelsComparer.Instance);
    private readonly ConcurrentDictionary<Labels, Series>.AlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>> _byTags;

    /// <summary>Makes it for an instrument.</summary>
    public Family(Instrument instrument)
    {
        var shape = instrument.GetType().GetGenericTypeDefinition();
        Type = shape == typeof(Counter<>) || shape == typeof(ObservableCounter<>) ? MetricType.Counter : shape == typeof(Histogram<>) ? MetricType.Histogram : MetricType.Gauge;
        IsObserved = instrument.IsObservable;
        Name = PrometheusName.Of(instrument.Name, instrument.Unit, Type);
        Help = instrument.Description ?? "";
        _adds = !IsObserved && shape != typeof(Gauge<>);
        _bounds = Type == MetricType.Histogram ? Wanted.BoundsOf(instrument) : [];
        _byTags = _known.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
    }

    private Family(Family other, IEnumerable<Series> series)
    {
        (Type, IsObserved, Name, Help, _adds, _bounds) = (other.Type, other.IsObserved, other.Name, other.Help, other._adds, other._bounds);
        foreach (var one in series)
        {
            _series[one.Labels.Text] = one;
        }
    }

    /// <summary>What it is called.</summary>
    public PrometheusName Name { get; }

    /// <summary>What it tells, in a sentence.</summary>
    public string Help { get; }

    /// <summary>What kind of numbers it has.</summary>
    public MetricType Type { get; }

    /// <summary>Whether its values are asked for, each time anew.</summary>
    public bool IsObserved { get; }

    /// <summary>Its series.</summary>
    public IEnumerable<Series> All => _series.Values;

    /// <summary>Takes in a measurement.</summary>
    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!_byTags.TryGetValue(tags, out var series))
        {
            series = Find(Labels.Of(tags));
        }

        series.Take(value, _adds, Type == MetricType.Histogram);
    }

    /// <summary>Forgets its series.</summary>
    public void Clear()
    {
        _series.Clear();
        _known.Clear();
    }

    /// <summary>It as it is now.</summary>
    public Family Copy() => new(this, [.. _series.Values.Select(series => series.Copy()).OrderBy(series => series.Labels.Text, StringComparer.Ordinal)]);

    private Series Find(Labels labels)
    {
        // Together with others there may be a few more than the bound says.
        if (_series.Count >= MostSeries && !_series.ContainsKey(labels.Text))
        {
            return Of(Overflow);
        }

        var series = Of(labels);
        _known[labels] = series;
        return series;
    }

    private Series Of(Labels labels) => _series.GetOrAdd(labels.Text, static (_, made) => new Series(made.labels, made._bounds), (labels, _bounds));
}
