namespace Torii.Load.Figures;

/// <summary>How durations spread, in seconds. A percentile is the least value that so many of all do not exceed.</summary>
internal sealed record Spread(double P50, double P90, double P99, double Max)
{
    /// <summary>The spread of the values; null where there are none.</summary>
    public static Spread? Of(IEnumerable<TimeSpan> values)
    {
        var sorted = values.Order().ToArray();
        return sorted is [] ? null : new(At(0.50), At(0.90), At(0.99), sorted[^1].TotalSeconds);

        double At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)].TotalSeconds;
    }
}
