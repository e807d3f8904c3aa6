using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Uploads;

/// <summary>Reads a form of one file and one text. The file goes on as it comes.</summary>
/// <param name="rules">What the form must be.</param>
/// <param name="open">Where a file of this type is to go.</param>
internal sealed class StrictForm(FormRules rules, Func<FileType, Stream> open)
{
    private const int CopyBuffer = 64 * 1024;
    private const int LongestText = 512;

    private bool _hasFile;
    private bool _hasText;
    private Answer? _problem;

    /// <summary>Reads the whole body.</summary>
    /// <returns>The first mistake, as the answer to give; null when there is none.</returns>
    public async Task<Answer?> ReadAsync(Call call)
    {
        if (Boundary(call.Request) is not { } boundary)
        {
            return Answer.Invalid(null, "The body must be multipart/form-data.");
        }

        try
        {
            var reader = new MultipartReader(boundary, call.Request.Body);
            while (_problem is null && await reader.ReadNextSectionAsync(call.Cancelled) is { } section)
            {
                await ReadAsync(section, call.Cancelled);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !call.Cancelled.IsCancellationRequested)
        {
            _problem ??= Answer.Invalid(null, "The body is not a whole multipart form.");
        }

        return _problem ?? Missing();
    }

    private async Task ReadAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        var disposition = section.GetContentDispositionHeader();
        var isFile = disposition?.IsFileDisposition() is true;
        var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString();
        if (name == rules.TextName)
        {
            await ReadTextAsync(section, isFile, cancellationToken);
        }
        else if (name is not "file")
        {
            _problem = Answer.Invalid(name, $"Unknown form field '{name}'.");
        }
        else if (!isFile || _hasFile)
        {
            _problem = Answer.Invalid("file", "'file' must be one file with a file name.");
        }
        else
        {
            await ReadFileAsync(section, cancellationToken);
        }
    }

    private async Task ReadTextAsync(MultipartSection section, bool isFile, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestText];
        var read = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (isFile || _hasText || !rules.IsText(Encoding.UTF8.GetString(buffer, 0, read).Trim()))
        {
            _problem = Answer.Invalid(rules.TextName, $"'{rules.TextName}' must be {rules.TextForm}, once, as plain text.");
        }

        _hasText = true;
    }

    private async Task ReadFileAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        var head = new byte[FileType.HeadLength];
        var read = await section.Body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (FileType.Of(head.AsSpan(0, read)) is not { } type || !rules.Types.Contains(type))
        {
            _problem = Answer.Invalid("file", $"'file' must be {string.Join(" or ", rules.Types.Select(allowed => allowed.MediaType))}.");
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(section.ContentType, out var declared)
            || !declared.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            _problem = Answer.Invalid("file", $"'file' is {type.MediaType} and its part must say so.");
            return;
        }

        _hasFile = true;
        await using var file = open(type);
        await file.WriteAsync(head.AsMemory(0, read), cancellationToken);
        await CopyAsync(section.Body, file, rules.LongestFile - read, cancellationToken);
    }

    /// <summary>Copies what may be kept and reads over the rest: a caller that is still sending would not see the answer.</summary>
    private async Task CopyAsync(Stream from, Stream to, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[CopyBuffer];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            most -= read;
            if (most >= 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        if (most < 0)
        {
            _problem = Answer.Error(413, new("'file' is too large.", "invalid_request_error", "file", "file_too_large"));
        }
    }

    private Answer? Missing() => (_hasFile, _hasText) switch
    {
        (false, _) => Answer.Invalid("file", "Form field 'file' is missing."),
        (_, false) => Answer.Invalid(rules.TextName, $"Form field '{rules.TextName}' is missing."),
        _ => null,
    };

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.ToString()
            : null;
}
