using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Errors;
using Torii.Doors.Following;

namespace Torii.Doors.Events;

/// <summary>
/// <c>GET /v1/videos/{id}/events</c>, <c>/v1/images/{id}/events</c> and <c>/v1/generation/{id}/events</c>: the timeline
/// of one generation as server-sent events, from its first entry on or from where the client was. A batch's id names its
/// first generation.
/// </summary>
internal sealed class EventEndpoints(OwnGenerations own, IGenerationStore generations, GenerationEvents events)
{
    private const string ResumeHeader = "Last-Event-ID";
    private const string ResumeQuery = "after";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/v1/videos/{id}/events", GenerationKind.Video);
        Map(routes, "/v1/images/{id}/events", GenerationKind.Image);
        Map(routes, "/v1/generation/{id}/events", kind: null);
    }

    private static void Map(IEndpointRouteBuilder routes, string url, GenerationKind? kind) =>
        routes.MapGet(url, context => context.RequestServices.GetRequiredService<EventEndpoints>().HandleAsync(context, kind));

    private async Task HandleAsync(HttpContext context, GenerationKind? kind)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        if (await own.FindAsync(asked, kind, context) is not { } found)
        {
            await ApiError.NotFound("not_found", $"There is no {kind?.Name() ?? "generation"} '{asked}'.", "id").WriteAsync(context);
            return;
        }

        var (after, mistake) = ReadAfter(context.Request);
        if (mistake is not null)
        {
            await mistake.WriteAsync(context);
        }
        else if (found.State.IsEnd() && !await HasEndAfterAsync(found, after, context.RequestAborted))
        {
            // The one answer that stops a browser's EventSource from coming back for ever.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await events.SendAsync(context, found, after);
        }
    }

    private async ValueTask<bool> HasEndAfterAsync(Generation found, int after, CancellationToken cancellationToken) =>
        (await generations.EventsAsync(found.Id, after, cancellationToken)).Any(entry => entry.IsEnd());

    // A browser that resumes sends the header and leaves the URL as it was, so the header is newer.
    private static (int After, ApiError? Error) ReadAfter(HttpRequest request) => request.Headers[ResumeHeader].ToString() is { Length: > 0 } resumed
        ? Read(resumed, ResumeHeader)
        : Read(request.Query[ResumeQuery].ToString(), ResumeQuery);

    private static (int After, ApiError? Error) Read(string written, string name)
    {
        if (written.Length == 0)
        {
            return (0, null);
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? (after, null)
            : (0, ApiError.Invalid("invalid_value", $"Invalid value for '{name}': it must be the number of an event, or 0 for all of them.", name));
    }
}
