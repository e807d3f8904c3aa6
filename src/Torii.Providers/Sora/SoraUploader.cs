using System.Net.Http.Headers;
using System.Net.Mime;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Uploads a picture that something starts from.</summary>
internal sealed class SoraUploader(SoraBackend backend)
{
    /// <summary>Uploads <paramref name="input"/>; the step's result is the upload's id.</summary>
    public async Task<StepOutcome> UploadAsync(SoraAccess access, Stream input, CancellationToken cancellationToken)
    {
        var format = await SniffAsync(input, cancellationToken);
        if (format != MediaFormat.Png && format != MediaFormat.Jpeg && format != MediaFormat.Webp)
        {
            return new StepOutcome.Refused(new Refusal(Cause.InvalidRequest, "a picture to start from must be PNG, JPEG or WebP"));
        }

        using var form = FormOf(input, format);
        using var outcome = await backend.UploadAsync(access, form, cancellationToken);
        return outcome switch
        {
            CallOutcome.Lost lost => new StepOutcome.Unknown(lost.Why),
            CallOutcome.Answered answer when SoraId.Read(answer) is { } id => new StepOutcome.Done(id),
            _ => new StepOutcome.Refused(SoraRefusals.Of(outcome, access)),
        };
    }

    private static async Task<MediaFormat?> SniffAsync(Stream input, CancellationToken cancellationToken)
    {
        var head = new byte[MediaFormat.SniffLength];
        var length = await input.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        input.Position = 0;
        return MediaFormat.Sniff(head.AsSpan(0, length));
    }

    private static MultipartFormDataContent FormOf(Stream input, MediaFormat format)
    {
        // Some servers take a boundary in quotation marks, as the framework writes it, for a part of the boundary.
        var boundary = Guid.NewGuid().ToString("N");
        var form = new MultipartFormDataContent(boundary);
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", $"{MediaTypeNames.Multipart.FormData}; boundary={boundary}");

        var fileName = "image." + format.Extension;
        var file = new StreamContent(input);
        file.Headers.ContentType = new MediaTypeHeaderValue(format.ContentType);
        form.Add(Named(file, "file", fileName));
        form.Add(Named(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(fileName)), "file_name", null));
        return form;
    }

    // The names in quotation marks, as browsers write them and as every server reads them.
    private static HttpContent Named(HttpContent part, string name, string? fileName)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = fileName is null ? null : $"\"{fileName}\"",
        };
        return part;
    }
}
