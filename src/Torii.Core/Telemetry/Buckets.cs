using System.Diagnostics.Metrics;

namespace Torii.Core.Telemetry;

/// <summary>The bounds of histograms, in seconds. Few: each is a series for each combination of tags.</summary>
internal static class Buckets
{
    /// <summary>For what people wait for: from a second to the longest time that a generation may take by default.</summary>
    public static InstrumentAdvice<double> Works { get; } = Of(1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600);

    /// <summary>For what ought to be short and may be long.</summary>
    public static InstrumentAdvice<double> Waits { get; } = Of(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 1800);

    private static InstrumentAdvice<double> Of(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
