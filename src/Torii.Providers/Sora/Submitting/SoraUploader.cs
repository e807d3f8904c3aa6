using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Submitting;

/// <summary>Uploads a picture that something starts from.</summary>
internal sealed class SoraUploader(SoraBackend backend)
{
    /// <summary>Uploads <paramref name="input"/>; the step's result is the upload's id.</summary>
    public async Task<StepOutcome> UploadAsync(SoraAccess access, Stream input, CancellationToken cancellationToken)
    {
        var format = await InputFormat.SniffAsync(input, cancellationToken);
        if (format != MediaFormat.Png && format != MediaFormat.Jpeg && format != MediaFormat.Webp)
        {
            return SoraStepEnd.Invalid("a picture to start from must be PNG, JPEG or WebP");
        }

        var fileName = "image." + format.Extension;
        using var form = new FormBody();
        form.AddFile("file", new StreamContent(input), format.ContentType, fileName);
        form.AddText("file_name", fileName);
        using var outcome = await backend.UploadAsync(access, "uploads", form, cancellationToken);
        return outcome is CallOutcome.Answered answer && SoraId.Read(answer) is { } id
            ? new StepOutcome.Done(id)
            : SoraStepEnd.OfUpload(outcome, access);
    }
}
