namespace Torii.Telemetry.Prometheus;

/// <summary>What kind of numbers a metric has.</summary>
internal enum MetricType
{
    /// <summary>They only grow.</summary>
    Counter,

    /// <summary>They grow and shrink.</summary>
    Gauge,

    /// <summary>They are counted by size.</summary>
    Histogram,
}
