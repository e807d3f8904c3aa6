using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Uploads;

/// <summary>What has been read of an upload's form so far.</summary>
internal sealed class UploadForm(string id)
{
    private const int CopyBuffer = 64 * 1024;

    /// <summary>Whether a name that is not blank was given.</summary>
    public bool Named { get; set; }

    /// <summary>The name of the file that holds the picture; null until it is there.</summary>
    public string? StoredFile { get; private set; }

    /// <summary>The first mistake, as the answer to give.</summary>
    public Answer? Problem { get; set; }

    /// <summary>Copies the picture to disk if it is what its part says it is.</summary>
    public async Task StoreAsync(MultipartSection section, UploadBook uploads, CancellationToken cancellationToken)
    {
        var head = new byte[PictureType.HeadLength];
        var read = await section.Body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (PictureType.Of(head.AsSpan(0, read)) is not { } type)
        {
            Problem = Answer.Invalid("file", "'file' must be a PNG, JPEG or WebP picture.");
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(section.ContentType, out var declared)
            || !declared.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            Problem = Answer.Invalid("file", $"'file' is {type.MediaType} and its part must say so.");
            return;
        }

        StoredFile = id + type.Extension;
        await using var file = uploads.Create(StoredFile);
        await file.WriteAsync(head.AsMemory(0, read), cancellationToken);
        await section.Body.CopyToAsync(file, CopyBuffer, cancellationToken);
    }

    /// <summary>The answer for a form that lacks a field; null for a complete one.</summary>
    public Answer? Missing() => this switch
    {
        { StoredFile: null } => Answer.Invalid("file", "Form field 'file' is missing."),
        { Named: false } => Answer.Invalid("file_name", "Form field 'file_name' is missing or empty."),
        _ => null,
    };

    /// <summary>Removes what was stored.</summary>
    public void Discard(UploadBook uploads)
    {
        if (StoredFile is { } file)
        {
            uploads.Discard(file);
        }
    }
}
