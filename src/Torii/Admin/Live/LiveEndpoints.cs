using System.Text;
using System.Text.Json;
using Torii.Admin.Answers;
using Torii.Admin.Sessions;
using Torii.Doors.Errors;

namespace Torii.Admin.Live;

/// <summary><c>GET /api/admin/events</c>: what changes, as it does, to an open console.</summary>
internal static class LiveEndpoints
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private static ApiError TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "rate_limit_error", "too_many_streams", "Too many consoles listen already: close some.");

    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin.MapGet("/events", StreamAsync)
        .WithName("live.events")
        .WithSummary("What changes, as it does (server-sent events: 'generation' and 'changed').")
        .WithTags("Live")
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    private static async Task StreamAsync(HttpContext context, LiveChanges changes, Operators operators, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var listener = changes.Listen();
        if (listener is null)
        {
            await TooMany.WriteAsync(context);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-transform";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await SendAsync(context, ": here\n\n", ended.Token);
            while (true)
            {
                var text = await WaitAsync(listener, time, ended.Token) ? TextOf(listener) : ": here\n\n";

                // Who has signed out, or whose credentials are not in force any more, learns nothing after it.
                if (await operators.FindAsync(context) is { Found: null })
                {
                    return;
                }

                await SendAsync(context, text, ended.Token);
                await Task.Delay(Pause, time, ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The console was closed, or the server stops.
        }
    }

    private static async Task<bool> WaitAsync(LiveListener listener, TimeProvider time, CancellationToken cancellationToken)
    {
        using var beat = new CancellationTokenSource(Heartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(beat.Token, cancellationToken);
        try
        {
            await listener.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static string TextOf(LiveListener listener)
    {
        var (generations, changes) = listener.Take();
        var text = new StringBuilder();
        foreach (var generation in generations)
        {
            text.Append("event: generation\ndata: ").Append(JsonSerializer.Serialize(generation, AdminJson.Options)).Append("\n\n");
        }

        foreach (var change in changes)
        {
            text.Append("event: changed\ndata: ").Append(JsonSerializer.Serialize(change, AdminJson.Options)).Append("\n\n");
        }

        return text.ToString();
    }

    private static async Task SendAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
