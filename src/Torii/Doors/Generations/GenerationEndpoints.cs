using Torii.Core.Generations;
using Torii.Doors.Chat;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;

namespace Torii.Doors.Generations;

/// <summary><c>GET /v1/generation/{id}</c>: how a generation stands, as a chat completion. Takes a chat answer's id or any generation's.</summary>
internal sealed class GenerationEndpoints(OwnGenerations own, LongPoll longPoll, BatchReader batches, ChatContent content)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/generation/{id}", context => context.RequestServices.GetRequiredService<GenerationEndpoints>().HandleAsync(context));

    private async Task HandleAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        var found = await own.FindBatchAsync(asked, kind: null, context);
        if (await longPoll.WaitAsync(context, found))
        {
            found = await own.FindBatchAsync(asked, kind: null, context);
        }

        await (found is [] ? Missing(asked).WriteAsync(context) : WriteAsync(context, found[0], await batches.ReadAsync(found, context.RequestAborted)));
    }

    private static ApiError Missing(string asked) => ApiError.NotFound("not_found", $"There is no generation '{asked}'.", "id");

    private Task WriteAsync(HttpContext context, Generation found, BatchResult result)
    {
        SimulatedMark.Put(context.Response, result.Adjustments);
        var error = result is { IsOver: true, HasResults: false } ? GenerationErrors.Of(result.FirstFailure!) : null;
        var reason = error is not null ? "error" : result.IsOver ? "stop" : "processing";
        var contents = Contents(result, error, context.Request);
        return JsonAnswer.SendAsync(context, writer => ChatJson.WriteStatus(writer, ChatAnswer.Of(found), result, contents, reason, error));
    }

    private IReadOnlyList<string> Contents(BatchResult result, ApiError? error, HttpRequest request)
    {
        if (error is not null)
        {
            return [ChatContent.Thinking(error.Message)];
        }

        return result.IsOver
            ? content.Choices(result, request)
            : [ChatContent.Thinking($"Progress: {result.Progress}%")];
    }
}
