using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Hosting;
using Torii.Telemetry;

namespace Torii.Admin.Logs;

/// <summary><c>/api/admin/logs/server</c>: what the server itself has logged.</summary>
internal static class ServerLogEndpoints
{
    private const string Tag = "Logs";

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("/logs/server", List).WithName("logs.server").WithTags(Tag)
            .WithSummary("The newest lines of the server's own log, from a level on.");
        admin.MapGet("/logs/server/download", Download).WithName("logs.server.download").WithTags(Tag)
            .WithSummary("The same as text.")
            .Produces(StatusCodes.Status200OK, contentType: "text/plain");
    }

    private static Results<Ok<ServerLogDocument>, Refused> List(string? level, string? search, int? limit, ServerLog log, LogDetail detail)
    {
        if (!Enum.TryParse<LogLevel>(level ?? nameof(LogLevel.Trace), ignoreCase: true, out var least) || !Enum.IsDefined(least) || level?.All(char.IsAsciiDigit) == true)
        {
            return Refused.Field("level", "must be one of trace, debug, information, warning, error, critical");
        }

        if (limit is < 1 or > ServerLog.Room)
        {
            return Refused.Field("limit", $"must be a whole number from 1 to {ServerLog.Room}");
        }

        var lines = log.Lines().Where(line => line.Level >= least && Has(line, search)).Take(limit ?? ServerLog.Room);
        return TypedResults.Ok(new ServerLogDocument(detail.IsVerbose, [.. lines]));
    }

    private static FileContentHttpResult Download(ServerLog log)
    {
        var text = new StringBuilder();
        foreach (var line in log.Lines().Reverse())
        {
            text.Append(line.At.ToString("O")).Append(' ').Append(line.Level).Append(' ').Append(line.Category).Append('[').Append(line.Event).Append("] ").Append(line.Message).Append('\n');
            if (line.Fault is { } fault)
            {
                text.Append(fault).Append('\n');
            }
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", "torii-server.log");
    }

    private static bool Has(ServerLogLine line, string? search) =>
        string.IsNullOrWhiteSpace(search)
        || line.Message.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase)
        || line.Category.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase)
        || line.Fault?.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase) == true;
}
