using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Characters;

/// <summary>
/// Hands the picture that the backend has found back to it as the character's: what it shows while it works does not last.
/// </summary>
internal sealed class AvatarUploader(SoraBackend backend, SoraResults results)
{
    /// <summary>Fetches and uploads the picture; it passes through and is never held whole. The step's result is its pointer.</summary>
    public async Task<StepOutcome> UploadAsync(AccountAccess account, SoraAccess access, string link, CancellationToken cancellationToken) =>
        await results.OpenAsync(account, link, cancellationToken) switch
        {
            ResultOutcome.Opened opened => await UploadAsync(access, opened, cancellationToken),
            ResultOutcome.Refused { Refusal: { Cause: Cause.Unavailable } refusal } => new StepOutcome.Unknown(refusal.Message),

            // The link of a moment ago may have ended while the server was down; another attempt gets another.
            ResultOutcome.Refused refused => SoraStepEnd.BadAnswer($"the character's picture cannot be fetched: {refused.Refusal.Text}"),
            _ => throw new InvalidOperationException("Not an outcome of opening a result."),
        };

    private async Task<StepOutcome> UploadAsync(SoraAccess access, ResultOutcome.Opened picture, CancellationToken cancellationToken)
    {
        await using var opened = picture;
        using var file = new PassingContent(picture.Content, picture.Length);
        using var form = new FormBody();
        form.AddFile("file", file, MediaFormat.Webp.ContentType, "profile.webp");
        form.AddText("use_case", "profile");
        using var outcome = await backend.UploadAsync(access, "project_y/file/upload", form, cancellationToken);
        return outcome is CallOutcome.Answered { Succeeded: true } answer && PointerIn(answer.Body.Bytes) is { } pointer
            ? new StepOutcome.Done(pointer)
            : EndOf(SoraStepEnd.OfUpload(outcome, access));
    }

    // The backend is handed its own picture. If it finds that invalid, what came to us was something else: it is fetched again.
    private static StepOutcome EndOf(StepOutcome end) =>
        end is StepOutcome.Refused { Refusal: { Cause: Cause.InvalidRequest } refusal } ? new StepOutcome.Unknown(refusal.Message) : end;

    private static string? PointerIn(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document?.RootElement.Text("asset_pointer"u8);
    }
}
