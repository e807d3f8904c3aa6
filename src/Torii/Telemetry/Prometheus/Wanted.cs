using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;

namespace Torii.Telemetry.Prometheus;

/// <summary>Which instruments are told of: all of ours, and of those that .NET has what an operator of one server needs.</summary>
internal static class Wanted
{
    private const string Requests = "http.server.request.duration";

    /// <summary>The meters of .NET that some of it comes from.</summary>
    public static IReadOnlyList<string> Meters { get; } = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private static readonly FrozenSet<string> Built = new[]
    {
        Requests,
        "kestrel.active_connections",
        "kestrel.queued_connections",
        "kestrel.rejected_connections",
        "dotnet.process.cpu.time",
        "dotnet.process.memory.working_set",
        "dotnet.gc.collections",
        "dotnet.gc.heap.total_allocated",
        "dotnet.gc.last_collection.heap.size",
        "dotnet.gc.pause.time",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Answers that wait for a result take as long as that; .NET's own bounds end at ten seconds, and are twice as many.
    private static readonly double[] OfRequests = [0.01, 0.05, 0.25, 1, 5, 30, 300];

    /// <summary>The upper bounds of a histogram's buckets; empty where it says none.</summary>
    public static double[] BoundsOf(Instrument instrument) => instrument.Name == Requests
        ? OfRequests
        : [.. (instrument as Instrument<double>)?.Advice?.HistogramBucketBoundaries ?? []];

    /// <summary>Whether an instrument is one of them.</summary>
    public static bool Has(Instrument instrument) => instrument.Meter.Name == ToriiTelemetry.Name || (Meters.Contains(instrument.Meter.Name) && Built.Contains(instrument.Name));
}
