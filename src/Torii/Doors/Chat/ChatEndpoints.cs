using Torii.Core.Catalogue;
using Torii.Core.Work.Intaking;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Chat.Reading;
using Torii.Doors.Errors;
using Torii.Doors.Media;
using Torii.Security;

namespace Torii.Doors.Chat;

/// <summary><c>POST /v1/chat/completions</c>: pictures and videos for programs that speak chat.</summary>
internal sealed class ChatEndpoints(
    DoorBody bodies,
    ModelCatalogue catalogue,
    RemoteInputs inputs,
    DoorIntake intake,
    ChatStream stream,
    ChatWait wait)
{
    private const string Door = "chat";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/chat/completions", context => context.RequestServices.GetRequiredService<ChatEndpoints>().HandleAsync(context));

    private async Task HandleAsync(HttpContext context)
    {
        var (body, unreadable) = await bodies.ReadAsync(context, ChatForm.Shape);
        var (request, mistake) = body is null ? (null, unreadable) : Read(body);
        if (request is null)
        {
            await mistake!.WriteAsync(context);
            return;
        }

        var (asked, refused) = await AskAsync(context, request, body!);
        if (asked is null)
        {
            await refused!.WriteAsync(context);
            return;
        }

        await intake.RunAsync(context, asked, accepted => AnswerAsync(context, request, asked.Model, accepted));
    }

    private static (ChatRequest? Request, ApiError? Error) Read(BodyOutcome.Read body) => ChatRequestReader.Read(body.Json, body.Media) switch
    {
        ChatRequestOutcome.Read { Request: var request } => (request, null),
        ChatRequestOutcome.Refused { Fault: var fault } => (null, ApiError.Of(fault)),
        _ => throw new InvalidOperationException("Not an outcome of reading a request."),
    };

    private async Task<(IntakeRequest? Asked, ApiError? Error)> AskAsync(HttpContext context, ChatRequest request, BodyOutcome.Read body)
    {
        if (catalogue.Find(request.Model) is not { } model)
        {
            return (null, ApiError.UnknownModel(request.Model));
        }

        if (ChatRules.Check(request, model) is { } mistake)
        {
            return (null, mistake);
        }

        var (ask, badHeader) = AskHeaders.Read(context.Request, context.Client(), body);
        if (ask is null)
        {
            return (null, badHeader);
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
            Strict = request.Strict,
            WebhookUrl = request.WebhookUrl,
            Count = request.N,
            Ask = ask,
        };
        return (asked, null);
    }

    private Task AnswerAsync(HttpContext context, ChatRequest request, Model model, IntakeOutcome.Accepted accepted)
    {
        if (request.Stream)
        {
            return stream.AnswerAsync(context, accepted, request.IncludeUsage);
        }

        return model.AcknowledgesAtOnce || AnswerPreference.IsLater(context.Request)
            ? ChatAcknowledgement.AnswerAsync(context, accepted)
            : wait.AnswerAsync(context, accepted);
    }
}
