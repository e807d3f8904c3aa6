using Torii.Core.Logs;
using Torii.Telemetry.Prometheus;

namespace Torii.Telemetry;

/// <summary>Paths of requests as the log shows them.</summary>
internal static class RequestPath
{
    private const int Longest = 300;

    /// <summary>Whether requests for it are no business of the log: the console has its audit log, and probes come every second.</summary>
    public static bool IsLeftOut(PathString path) =>
        path.StartsWithSegments("/api/admin", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(MetricsEndpoint.Path, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path without what opens something: links to media and addresses of callbacks bear their key.</summary>
    public static string Shown(PathString path)
    {
        var shown = Redaction.OfPath(path.Value ?? "");
        return shown.Length > Longest ? shown[..Longest] + "…" : shown;
    }

    /// <summary>The door: what follows the version, as in <c>videos</c>; empty outside of the public API.</summary>
    public static string DoorOf(PathString path)
    {
        if (!path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase, out var rest) || rest.Value is not { Length: > 1 } text)
        {
            return "";
        }

        var end = text.IndexOf('/', 1);
        var door = end < 0 ? text[1..] : text[1..end];
        return door.Length > 40 ? "" : door.ToLowerInvariant();
    }
}
