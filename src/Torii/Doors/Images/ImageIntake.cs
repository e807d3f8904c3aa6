using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Work.Intaking;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Images.Reading;
using Torii.Doors.Media;
using Torii.Security;

namespace Torii.Doors.Images;

/// <summary>Puts an image request into the terms of intake: the model is found, and the pictures are brought into the store.</summary>
internal sealed class ImageIntake(ModelCatalogue catalogue, RemoteInputs inputs, ImageConversion conversion)
{
    private const string Door = "images";

    /// <summary>Whether the client wants to be answered at once and ask for its pictures later.</summary>
    public static bool IsForLater(HttpContext context, ImageRequest request) =>
        !request.Stream && (request.IsInBackground || AnswerPreference.IsLater(context.Request));

    /// <summary>The request for intake; or the error that says what is wrong.</summary>
    public async Task<(IntakeRequest? Asked, ApiError? Error)> ReadAsync(HttpContext context, ImageRequest request, BodyOutcome.Read body)
    {
        var (model, noModel) = FindModel(request.Model);
        if (model is null)
        {
            return (null, noModel);
        }

        var (ask, badHeader) = AskHeaders.Read(context.Request, context.Client(), body);
        if (ask is null)
        {
            return (null, badHeader);
        }

        // A mask is not used, yet a mistake in it is none the less one.
        var (_, noMask) = await inputs.BringAsync(request.Mask is { } mask ? [mask] : [], MediaKind.Image, context);
        if (noMask is not null)
        {
            return (null, noMask);
        }

        var (pictures, noPicture) = await inputs.BringAsync(request.Pictures, MediaKind.Image, context);
        if (noPicture is not null)
        {
            return (null, noPicture);
        }

        var asked = new IntakeRequest
        {
            Client = context.Client(),
            Door = Door,
            AskedModel = request.Model,
            Model = model,
            Prompt = request.Prompt,
            Images = pictures,
            Size = request.Size,
            Strict = request.Strict,
            Unmet = [.. request.Unmet, .. await UnmetAsync(context, request)],
            WebhookUrl = request.WebhookUrl,
            Count = request.Count,
            Ask = ask,
        };
        return (asked, null);
    }

    // Pictures that are asked for later are given as they are: how was long ago.
    private async Task<IEnumerable<Adjustment>> UnmetAsync(HttpContext context, ImageRequest request)
    {
        var order = request.OrderOf(PictureForm.Base64);
        return !IsForLater(context, request) && await conversion.CanMeetAsync(order, context.RequestAborted) ? [] : order.Unmet;
    }

    private (Model? Model, ApiError? Error) FindModel(string name) => catalogue.Find(name) switch
    {
        null => (null, ApiError.UnknownModel(name)),
        { Kind: GenerationKind.Image } model => (model, null),
        _ => (null, ApiError.Invalid("invalid_value", $"Invalid value for 'model': '{name}' makes no images; {UsualNames} do.", "model")),
    };

    private string UsualNames => string.Join(", ", catalogue.Models.Where(model => model.Kind == GenerationKind.Image).Select(model => model.Name));
}
