using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Uploads;

/// <summary>Takes pictures in: a form with exactly a <c>file</c> and a <c>file_name</c>. The file goes to disk as it comes.</summary>
internal sealed class UploadEndpoints(UploadBook uploads) : IBackendEndpoints
{
    private const int LongestName = 512;

    public void Map(BackendRoutes routes) => routes.PostForm("/uploads", UploadAsync);

    private async ValueTask<Answer> UploadAsync(Call call)
    {
        if (Boundary(call.Request) is not { } boundary)
        {
            return Answer.Invalid(null, "The body must be multipart/form-data.");
        }

        var id = $"upload_{Guid.NewGuid():N}";
        var form = new UploadForm(id);
        try
        {
            var reader = new MultipartReader(boundary, call.Request.Body);
            while (form.Problem is null && await reader.ReadNextSectionAsync(call.Cancelled) is { } section)
            {
                await ReadAsync(form, section, call.Cancelled);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !call.Cancelled.IsCancellationRequested)
        {
            form.Problem ??= Answer.Invalid(null, "The body is not a whole multipart form.");
        }

        if ((form.Problem ?? form.Missing()) is { } problem)
        {
            form.Discard(uploads);
            return problem;
        }

        uploads.Keep(new Upload(id, call.Account.Id, form.StoredFile!));
        return Answer.Made(id);
    }

    private async Task ReadAsync(UploadForm form, MultipartSection section, CancellationToken cancellationToken)
    {
        var disposition = section.GetContentDispositionHeader();
        switch (HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString())
        {
            case "file" when form.StoredFile is null && disposition!.IsFileDisposition():
                await form.StoreAsync(section, uploads, cancellationToken);
                break;
            case "file":
                form.Problem = Answer.Invalid("file", "'file' must be one file with a file name.");
                break;
            case "file_name" when !form.Named && !disposition!.IsFileDisposition():
                form.Named = await ReadNameAsync(section, cancellationToken);
                break;
            case "file_name":
                form.Problem = Answer.Invalid("file_name", "'file_name' must be one plain text.");
                break;
            case var other:
                form.Problem = Answer.Invalid(other, $"Unknown form field '{other}'.");
                break;
        }
    }

    private static async Task<bool> ReadNameAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestName];
        var read = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read).Trim().Length > 0;
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.ToString()
            : null;
}
