namespace Torii.Telemetry.Prometheus;

/// <summary>The numbers of a metric with one set of labels.</summary>
/// <param name="labels">The labels.</param>
/// <param name="bounds">The upper bounds of a histogram's buckets, but for the last, which has none; empty for other metrics.</param>
internal sealed class Series(Labels labels, double[] bounds)
{
    private readonly Lock _lock = new();
    private long[] _counts = new long[bounds.Length + 1];

    /// <summary>The labels.</summary>
    public Labels Labels { get; } = labels;

    /// <summary>The upper bounds of the buckets.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>How many measurements each bucket has, by itself.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>The value; of a histogram, the sum of its measurements.</summary>
    public double Value { get; private set; }

    /// <summary>Takes in a measurement.</summary>
    /// <param name="value">It.</param>
    /// <param name="adds">Whether it is added to those before it, or takes their place.</param>
    /// <param name="counts">Whether it is counted by its size.</param>
    public void Take(double value, bool adds, bool counts)
    {
        lock (_lock)
        {
            Value = adds ? Value + value : value;
            if (counts)
            {
                var place = 0;
                while (place < bounds.Length && value > bounds[place])
                {
                    place++;
                }

                _counts[place]++;
            }
        }
    }

    /// <summary>It as it is now.</summary>
    public Series Copy()
    {
        lock (_lock)
        {
            return new Series(Labels, bounds) { Value = Value, _counts = [.. _counts] };
        }
    }
}
