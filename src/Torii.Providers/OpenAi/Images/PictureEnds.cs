using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Images;

/// <summary>
/// Reads answers that should bring a picture, as base64 or as a link. The upstream has taken the request, and been paid, so
/// that whatever is wrong with the answer is a failure and never a reason to ask again.
/// </summary>
internal sealed class PictureEnds(PictureFetch fetch)
{
    /// <summary>What came of a request for a picture.</summary>
    /// <param name="access">The account.</param>
    /// <param name="answer">The answer, which says that it was taken.</param>
    /// <param name="pictures">The pictures that were lifted out of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<StepOutcome> ReadAsync(AccountAccess access, CallOutcome.Answered answer, LiftedPictures pictures, CancellationToken cancellationToken)
    {
        using var document = pictures.Problem is null ? JsonReading.Parse(answer.Body.Bytes) : null;
        return document is null
            ? BrokenOff(pictures.Problem ?? "the answer is not JSON", answer)
            : AnswerCost.Of(await ReadAsync(access, document.RootElement, pictures, cancellationToken), document.RootElement);
    }

    private async Task<StepOutcome> ReadAsync(AccountAccess access, JsonElement root, LiftedPictures pictures, CancellationToken cancellationToken)
    {
        var item = ItemIn(root);
        if ((pictures.Find(item?.Text("b64_json"u8)) ?? pictures.Find(item?.Text("url"u8))) is { } lifted)
        {
            return Lifted(lifted, pictures);
        }

        return item?.Text("url"u8) is { } link
            ? await fetch.FetchAsync(access, link, cancellationToken)
            : WithoutPicture(root, access);
    }

    private static StepOutcome Lifted(SaveOutcome.Saved picture, LiftedPictures pictures)
    {
        if (PictureFault.In(picture) is { } fault)
        {
            return Failed(fault);
        }

        pictures.Keep(picture);
        return new StepOutcome.Finished(new Output.Files([picture]));
    }

    // Some servers say 200 and then why not.
    private static StepOutcome.Failed WithoutPicture(JsonElement root, AccountAccess access) =>
        AnswerError.In(root) is { } error
            ? new StepOutcome.Failed(AnswerRefusals.OfTask(error, access))
            : Failed("the answer has no picture");

    // What it has cost may have been said before that.
    private static StepOutcome BrokenOff(string why, CallOutcome.Answered answer)
    {
        using var part = CutOffAnswer.Parse(answer.Body.Bytes);
        return part is null ? Failed(why) : AnswerCost.Of(Failed(why), part.RootElement);
    }

    private static JsonElement? ItemIn(JsonElement root) =>
        root.Member("data"u8) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;

    private static StepOutcome.Failed Failed(string why) => new(new Refusal(Cause.BadAnswer, why));
}
