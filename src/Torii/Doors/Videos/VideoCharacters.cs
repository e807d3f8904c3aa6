using Torii.Core.Catalogue;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Intaking;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Media;
using Torii.Security;

namespace Torii.Doors.Videos;

/// <summary>
/// <c>POST /v1/videos/characters</c> and <c>GET /v1/videos/characters/{id}</c>: characters as OpenAI's Videos API makes
/// them. The answer comes at once; the making takes a while.
/// </summary>
internal sealed class VideoCharacters(
    DoorBody bodies,
    ModelCatalogue catalogue,
    RemoteInputs inputs,
    OwnVideos own,
    ISourceStore works,
    ICharacterStore characters,
    LongPoll waiting,
    DoorIntake intake)
{
    private const string Model = "avatar-create";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/videos/characters", context => Of(context).CreateAsync(context));
        routes.MapGet("/v1/videos/characters/{id}", context => Of(context).ShowAsync(context));
    }

    private static VideoCharacters Of(HttpContext context) => context.RequestServices.GetRequiredService<VideoCharacters>();

    private async Task CreateAsync(HttpContext context)
    {
        var (body, unreadable) = await bodies.ReadAsync(context, VideoForm.Character, VideoIntake.MostBytes);
        var (request, mistake) = body is null ? (null, unreadable) : VideoCharacterReader.Read(body);
        var (asked, refused) = request is null ? (null, mistake) : await AskAsync(context, body!, request);
        if (asked is null)
        {
            await refused!.WriteAsync(context);
            return;
        }

        await intake.RunAsync(context, asked, accepted => AnswerAsync(context, accepted.Batch[0]));
    }

    private async Task<(IntakeRequest? Asked, ApiError? Error)> AskAsync(HttpContext context, BodyOutcome.Read body, VideoCharacterRequest request)
    {
        var (ask, badHeader) = AskHeaders.Read(context.Request, context.Client(), body);
        if (ask is null)
        {
            return (null, badHeader);
        }

        var (videos, noVideo) = await inputs.BringAsync(request.Video is { } brought ? [brought] : [], MediaKind.Video, context);
        if (noVideo is not null)
        {
            return (null, noVideo);
        }

        var (result, noResult) = request.Source is { } source ? await ResultOfAsync(source, context) : ("", null);
        if (result is null)
        {
            return (null, noResult);
        }

        var asked = new IntakeRequest
        {
            Client = context.Client(),
            Door = VideoIntake.Door,
            AskedModel = Model,
            Model = catalogue.Find(Model)!,
            Prompt = result,
            PromptField = VideoForm.Source,
            Video = videos is [var video] ? video : null,
            CharacterName = request.Name,
            Strict = request.Strict,
            WebhookUrl = request.WebhookUrl,
            Ask = ask,
        };
        return (asked, null);
    }

    // The prompt of a character is where the video of the upstream's that it is made from is named.
    private async Task<(string? Result, ApiError? Error)> ResultOfAsync(string asked, HttpContext context)
    {
        var (source, missing) = await own.FinishedAsync(asked, VideoForm.Source, context);
        if (source is null)
        {
            return (null, missing);
        }

        return await works.FindAsync(source.Id, context.RequestAborted) is { Attempt.Result: { } result }
            ? (ResultName.Of(source.Id, result), null)
            : (null, ApiError.Invalid("unsupported_value", $"The upstream that made '{asked}' makes no characters of its videos: send the video itself.", VideoForm.Source));
    }

    private async Task ShowAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        var making = await own.FindAsync(asked, GenerationKind.Character, context);
        if (making is not null && await waiting.WaitAsync(context, [making]))
        {
            making = await own.FindAsync(asked, GenerationKind.Character, context);
        }

        await (making is null ? Missing(asked).WriteAsync(context) : AnswerAsync(context, making));
    }

    private async Task AnswerAsync(HttpContext context, Generation making)
    {
        var made = making.State == GenerationState.Completed ? await characters.FindAsync(making.Id, context.RequestAborted) : null;
        if (made is null && making.State == GenerationState.Completed)
        {
            // It was made, and has been deleted since.
            await Missing(PublicId.Of(GenerationKind.Character, making.Id)).WriteAsync(context);
            return;
        }

        await VideoAnswer.SendAsync(context, making, writer => VideoCharacterJson.Write(writer, making, made));
    }

    private static ApiError Missing(string asked) => ApiError.NotFound("not_found", $"There is no character '{asked}'.", "id");
}
