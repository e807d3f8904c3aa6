using Torii.Core.Work.Watching;
using Torii.Doors.Errors;

namespace Torii.Doors.Callbacks;

/// <summary>
/// <c>POST /callbacks/{upstream}/{secret}</c>: an upstream says that something has happened to a task. What it says of it is
/// not believed; the task is asked after at once instead of in its turn.
/// </summary>
internal sealed class CallbackEndpoints(CallbackAddresses addresses, TaskNews news)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/callbacks/{upstream}/{secret}", context => context.RequestServices.GetRequiredService<CallbackEndpoints>().HandleAsync(context));

    private async Task HandleAsync(HttpContext context)
    {
        var upstream = (string)context.Request.RouteValues["upstream"]!;
        if (!addresses.IsValid(upstream, (string)context.Request.RouteValues["secret"]!))
        {
            await ApiError.NotFound("not_found", "There is no such callback address.").WriteAsync(context);
            return;
        }

        // One byte more tells that there is more.
        var buffer = new byte[CallbackBody.Most + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length > CallbackBody.Most)
        {
            await ApiError.Invalid("body_too_large", $"A callback has at most {CallbackBody.Most} bytes.", null, StatusCodes.Status413PayloadTooLarge).WriteAsync(context);
            return;
        }

        foreach (var task in CallbackBody.TasksIn(buffer.AsSpan(0, length)))
        {
            news.Heard(upstream, task);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
