using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Torii.Core.Telemetry;
using Torii.Telemetry.Prometheus;

namespace Torii.Telemetry;

/// <summary>
/// Has every request counted by its door, and says in its span what .NET's own does not: which route it took and what it was
/// answered. Paths stay out of both, for they hold ids and the keys of links.
/// </summary>
internal sealed partial class RequestTelemetry(RequestDelegate next, TimeProvider time, ILogger<RequestTelemetry> log)
{
    /// <summary>Where .NET's spans of requests come from.</summary>
    public const string Source = "Microsoft.AspNetCore";

    // Probes and scrapes: as many as seconds, and about nothing.
    private static readonly PathString Probes = "/health";
    private static readonly PathString Scrapes = MetricsEndpoint.Path;

    private readonly ConcurrentDictionary<string, string> _doors = new(StringComparer.Ordinal);

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var isUnseen = IsUnseen(context.Request.Path);
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics && RouteOf(context) is { } route)
        {
            metrics.MetricsDisabled = isUnseen;
            metrics.Tags.Add(new(Tags.Door, _doors.GetOrAdd(route, static route => route.StartsWith('/') ? RequestPath.DoorOf(route) : "")));
        }

        var span = Activity.Current is { IsAllDataRequested: true, Source.Name: Source } on ? on : null;
        if (isUnseen && span is not null)
        {
            (span.IsAllDataRequested, span.ActivityTraceFlags, span) = (false, ActivityTraceFlags.None, null);
        }

        return span is null && !log.IsEnabled(LogLevel.Debug) ? next(context) : WatchAsync(context, span);
    }

    private async Task WatchAsync(HttpContext context, Activity? span)
    {
        var started = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var (method, route, status) = (MethodOf(context.Request), RouteOf(context) ?? "none", context.Response.StatusCode);
            Log.Answered(log, method, route, status, time.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
            span?.SetTag(Tags.Method, method)
                .SetTag(Tags.HttpRoute, route)
                .SetTag(Tags.Status, status)
                .SetTag("torii.request.id", context.TraceIdentifier)
                .SetStatus(status >= StatusCodes.Status500InternalServerError ? ActivityStatusCode.Error : ActivityStatusCode.Unset)
                .DisplayName = $"{method} {route}";
        }
    }

    private static bool IsUnseen(PathString path) => path.StartsWithSegments(Probes, StringComparison.Ordinal) || path.StartsWithSegments(Scrapes, StringComparison.Ordinal);

    private static string? RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;

    // Clients may send any word.
    private static string MethodOf(HttpRequest request) => HttpMethods.GetCanonicalizedValue(request.Method) is var method
        && (HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsDelete(method)
            || HttpMethods.IsHead(method) || HttpMethods.IsPatch(method) || HttpMethods.IsOptions(method)) ? method : "_OTHER";

    private static partial class Log
    {
        [LoggerMessage(2511, LogLevel.Debug, "{Method} {Route} was answered with {Status} in {Milliseconds:0.0} ms (request {RequestId})")]
        public static partial void Answered(ILogger logger, string method, string route, int status, double milliseconds, string requestId);
    }
}
