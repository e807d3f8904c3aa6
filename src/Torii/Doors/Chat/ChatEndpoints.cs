using Torii.Core.Catalogue;
using Torii.Core.Work.Intaking;
using Torii.Doors.Bodies;
using Torii.Doors.Chat.Reading;
using Torii.Doors.Errors;
using Torii.Doors.Media;
using Torii.Security;

namespace Torii.Doors.Chat;

/// <summary><c>POST /v1/chat/completions</c>: pictures and videos for programs that speak chat.</summary>
internal sealed class ChatEndpoints(
    ChatBody bodies,
    ModelCatalogue catalogue,
    RemoteInputs inputs,
    Intake intake,
    ChatStream stream,
    ChatWait wait)
{
    private const string Door = "chat";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/chat/completions", context => context.RequestServices.GetRequiredService<ChatEndpoints>().HandleAsync(context));

    private async Task HandleAsync(HttpContext context)
    {
        var (request, unreadable) = await ReadAsync(context);
        if (request is null)
        {
            await unreadable!.WriteAsync(context);
            return;
        }

        var (asked, refused) = await AskAsync(context, request);
        if (asked is null)
        {
            await refused!.WriteAsync(context);
            return;
        }

        switch (await intake.AcceptAsync(asked, context.RequestAborted))
        {
            case IntakeOutcome.TurnedAway away:
                await IntakeErrors.Of(away).WriteAsync(context);
                break;
            case IntakeOutcome.Accepted accepted:
                await AnswerAsync(context, request, asked.Model, accepted);
                break;
        }
    }

    private async Task<(ChatRequest? Request, ApiError? Error)> ReadAsync(HttpContext context)
    {
        switch (await bodies.ReadAsync(context))
        {
            case BodyOutcome.Refused refused:
                // The rest of the body is unread; a client that goes on sending must not keep the connection.
                context.Response.Headers.Connection = "close";
                return (null, ApiError.Invalid(refused.Code, refused.Message, refused.Param, refused.Status));
            case BodyOutcome.Read read:
                return ChatRequestReader.Read(read.Json, read.Media) switch
                {
                    ChatRequestOutcome.Read { Request: var request } => (request, null),
                    ChatRequestOutcome.Refused { Fault: var fault } => (null, ApiError.Invalid(fault.Code, fault.Message, fault.Param)),
                    _ => throw new InvalidOperationException("Not an outcome of reading a request."),
                };
            default:
                throw new InvalidOperationException("Not an outcome of reading a body.");
        }
    }

    private async Task<(IntakeRequest? Asked, ApiError? Error)> AskAsync(HttpContext context, ChatRequest request)
    {
        if (catalogue.Find(request.Model) is not { } model)
        {
            return (null, ApiError.NotFound("model_not_found", $"There is no model '{request.Model}'. GET /v1/models lists those there are.", "model"));
        }

        if (ChatRules.Check(request, model) is { } mistake)
        {
            return (null, mistake);
        }

        var (images, noImage) = await inputs.BringAsync(request.Images, MediaKind.Image, context);
        if (noImage is not null)
        {
            return (null, noImage);
        }

        var (videos, noVideo) = await inputs.BringAsync(request.Videos, MediaKind.Video, context);
        if (noVideo is not null)
        {
            return (null, noVideo);
        }

        var asked = new IntakeRequest
        {
            Client = context.Client(),
            Door = Door,
            AskedModel = request.Model,
            Model = model,
            Prompt = request.Prompt,
            PromptField = request.PromptField,
            Images = images,
            Video = videos.SingleOrDefault(),
            Remix = request.RemixTarget,
            Publish = request.Publish,
            Count = request.N,
        };
        return (asked, null);
    }

    private Task AnswerAsync(HttpContext context, ChatRequest request, Model model, IntakeOutcome.Accepted accepted)
    {
        SimulatedMark.Put(context.Response, accepted.Batch[0].Adjustments);
        if (request.Stream)
        {
            return stream.AnswerAsync(context, accepted, request.IncludeUsage);
        }

        return model.AcknowledgesAtOnce || PrefersLater(context.Request)
            ? ChatAcknowledgement.AnswerAsync(context, accepted)
            : wait.AnswerAsync(context, accepted);
    }

    private static bool PrefersLater(HttpRequest request) =>
        request.Headers["Prefer"].Any(value => value?.Contains("respond-async", StringComparison.OrdinalIgnoreCase) == true);
}
