namespace Torii.Bench.Store;

/// <summary>The figures that a list of lengths comes down to.</summary>
internal static class Percentiles
{
    /// <summary>Median, 99th percentile and longest, in milliseconds.</summary>
    public static string Of(IEnumerable<double> lengths)
    {
        var sorted = lengths.Order().ToArray();
        return $"p50 {sorted[sorted.Length / 2]:F2} ms, p99 {sorted[(int)(sorted.Length * 0.99)]:F2} ms, longest {sorted[^1]:F2} ms";
    }
}
