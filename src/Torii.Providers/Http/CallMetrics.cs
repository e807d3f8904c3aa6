using System.Diagnostics;
using System.Diagnostics.Metrics;
using Torii.Core.Logs;
using Torii.Core.Telemetry;

namespace Torii.Providers.Http;

/// <summary>Counts upstream calls by what they were for and what came of them, and has each in the trace of what it is for.</summary>
internal sealed class CallMetrics(IMeterFactory meters)
{
    private static readonly InstrumentAdvice<double> Bounds = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private readonly Histogram<double> _duration = meters.Create(ToriiTelemetry.Name).CreateHistogram(
        "torii.upstream.call.duration", "s", "How long calls to upstreams took, by what they were for and what came of them.", advice: Bounds);

    /// <summary>Begins the span of a call; null where nobody listens, or it is for nothing that is traced: questions after all of an account's tasks.</summary>
    public static Activity? Begin(HttpMethod method, Uri address)
    {
        if (Activity.Current is null || ToriiTelemetry.Source.StartActivity($"upstream {CallScope.Purpose}", ActivityKind.Client) is not { } span)
        {
            return null;
        }

        // No path: it may hold ids, and whoever has a link to a result has the result.
        span.SetTag(Tags.Method, method.Method).SetTag(Tags.Server, address.Host).SetTag(Tags.Upstream, CallScope.Current?.Upstream);
        return span;
    }

    /// <summary>A call has ended.</summary>
    /// <param name="span">Its span; null for none.</param>
    /// <param name="status">What was answered; null where nothing was.</param>
    /// <param name="error">What kind of failure it was, of a closed list; null where it was none.</param>
    /// <param name="duration">How long it took.</param>
    public void Ended(Activity? span, int? status, string? error, TimeSpan duration)
    {
        var outcome = error ?? status?.ToString() ?? "";
        _duration.Record(
            duration.TotalSeconds,
            new(Tags.Upstream, CallScope.Current?.Upstream ?? ""),
            new(Tags.Call, CallScope.Purpose),
            new(Tags.Outcome, outcome));
        if (span is not null && status is { } answered)
        {
            span.SetTag(Tags.Status, answered);
        }

        if (span is not null && (error is not null || status is null or >= 400))
        {
            span.SetTag(Tags.Error, outcome).SetStatus(ActivityStatusCode.Error);
        }
    }
}
