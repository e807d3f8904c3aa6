using System.Text.Json;
using Torii.Core.Accounts;
using Torii.Doors.Json;
using Torii.Hosting;
using Torii.Hosting.Ending;

namespace Torii.Doors.Health;

/// <summary>Whether the server lives, and whether it can take work. Says nothing of accounts but how many there are none of.</summary>
internal sealed class HealthEndpoints(StorageCheck storage, Disk disk, AccountPool pool, ServerEnd end, TimeProvider time)
{
    // In seconds.
    private const string AskAgainAfter = "5";

    private static readonly string Version = typeof(HealthEndpoints).Assembly.GetName().Version!.ToString(3);

    /// <summary>Maps <c>/health</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", context => Of(context).SummaryAsync(context));
        routes.MapGet("/health/live", context => Of(context).AnswerAsync(context, "live", []));
        routes.MapGet("/health/ready", context => Of(context).ReadyAsync(context));
    }

    private static HealthEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<HealthEndpoints>();

    private async Task SummaryAsync(HttpContext context)
    {
        var reasons = await ReasonsAsync(context.RequestAborted);
        if (disk.Free() is { } free and < Disk.Critical)
        {
            reasons.Add($"Only {free / (1024 * 1024)} MB are left on the disk.");
        }

        await AnswerAsync(context, reasons.Count == 0 ? "ok" : "degraded", reasons, StatusCodes.Status200OK);
    }

    private async Task ReadyAsync(HttpContext context)
    {
        var reasons = await ReasonsAsync(context.RequestAborted);
        await AnswerAsync(context, reasons.Count == 0 ? "ready" : "not ready", reasons, reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<List<string>> ReasonsAsync(CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        if (end.HasBegun)
        {
            reasons.Add("The server is stopping.");
        }

        if (pool.Count == 0)
        {
            reasons.Add("There is no account: list one in API_KEYS, or set TORII_SIMULATOR=on.");
        }

        reasons.AddRange(new[] { await storage.DatabaseAsync(cancellationToken), storage.Media() }.OfType<string>());
        return reasons;
    }

    private Task AnswerAsync(HttpContext context, string status, List<string> reasons, int code = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = code;
        if (code == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = AskAgainAfter;
        }

        return JsonAnswer.SendAsync(context, writer => Write(writer, status, reasons));
    }

    private void Write(Utf8JsonWriter writer, string status, List<string> reasons)
    {
        writer.WriteStartObject();
        writer.WriteString("status", status);
        writer.WriteString("version", Version);
        writer.WriteString("timestamp", time.GetUtcNow());
        if (reasons.Count > 0)
        {
            writer.WriteStartArray("reasons");
            reasons.ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
