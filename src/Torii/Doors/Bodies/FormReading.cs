using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Doors.Bodies;

/// <summary>The reading of one form. Each part becomes a member of the JSON, a file the reference that stands for it.</summary>
internal sealed partial class FormReading(IMediaFiles files, BodyLimits limits, BodyMedia media, FormShape shape) : IDisposable
{
    private const int MostParts = 64;
    private static readonly byte[] DataUrl = "data:"u8.ToArray();

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly Dictionary<string, List<string>> _references = new(StringComparer.Ordinal);
    private Utf8JsonWriter? _json;
    private int _textLength;

    private Utf8JsonWriter Json => _json ??= new(_text);

    /// <summary>Reads to the end, or to the first fault.</summary>
    /// <exception cref="InvalidDataException">The headers of a part make no sense or too much of them.</exception>
    /// <exception cref="IOException">The form is cut off, or the disk did not take a file.</exception>
    public async Task<BodyOutcome> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        Json.WriteStartObject();
        for (var count = 0; await parts.ReadNextSectionAsync(cancellationToken) is { } part; count++)
        {
            var fault = count < MostParts ? await TakeAsync(part, cancellationToken) : BodyRefusals.BadForm($"has more than {MostParts} parts");
            if (fault is not null)
            {
                return fault;
            }
        }

        WriteReferences();
        Json.WriteEndObject();
        await Json.FlushAsync(cancellationToken);
        return new BodyOutcome.Read(JsonElement.Parse(_text.WrittenSpan, new JsonDocumentOptions { MaxDepth = limits.Depth + 1 }), media.All);
    }

    /// <inheritdoc />
    public void Dispose() => _json?.Dispose();

    private async ValueTask<BodyOutcome.Refused?> TakeAsync(MultipartSection part, CancellationToken cancellationToken)
    {
        var disposition = part.GetContentDispositionHeader();
        if (disposition is null || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } written)
        {
            return BodyRefusals.BadForm("has a part without a name");
        }

        var name = written.EndsWith("[]", StringComparison.Ordinal) ? written[..^2] : written;
        if (disposition.IsFileDisposition() && !shape.Json.Contains(name))
        {
            return shape.Files.TryGetValue(name, out var kind)
                ? await TakeFileAsync(name, kind, part, cancellationToken)
                : BodyRefusals.BadForm($"brings a file as '{name}'; files are taken as {string.Join(", ", shape.Files.Keys)}", name);
        }

        var start = new byte[DataUrl.Length];
        start = start[..await part.Body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)];

        // A page's form sends its empty fields too: they are as good as missing.
        return start.Length == 0 ? null : await TakeWrittenAsync(name, start, part.Body, cancellationToken);
    }

    private async ValueTask<BodyOutcome.Refused?> TakeWrittenAsync(string name, byte[] start, Stream rest, CancellationToken cancellationToken)
    {
        if (shape.Json.Contains(name))
        {
            var (json, fault) = await ReadJsonAsync(name, new FramedStream(start, rest, default), cancellationToken);
            if (json is { } value)
            {
                Json.WritePropertyName(name);
                value.WriteTo(Json);
            }

            return fault;
        }

        if (shape.Files.ContainsKey(name) && Ascii.EqualsIgnoreCase(start, DataUrl))
        {
            // In quotation marks it is what a JSON body brings, and goes the same way to the disk.
            var (url, fault) = await ReadJsonAsync(name, new FramedStream((byte[])[(byte)'"', .. start], rest, "\""u8.ToArray()), cancellationToken);
            Refer(name, url?.GetString() ?? "");
            return fault;
        }

        return await TakeTextAsync(name, new FramedStream(start, rest, default), cancellationToken);
    }

    private async ValueTask<BodyOutcome.Refused?> TakeFileAsync(string name, MediaKind kind, MultipartSection part, CancellationToken cancellationToken)
    {
        if (media.All.Count == limits.Media)
        {
            return BodyRefusals.TooManyMedia(name, limits.Media);
        }

        if (await files.SaveAsync(part.Body, kind.Limit, cancellationToken) is not SaveOutcome.Saved saved)
        {
            return BodyRefusals.MediaTooLarge(name, kind);
        }

        Refer(name, media.Add(part.ContentType?.ToLowerInvariant(), saved).Reference);
        return null;
    }

    private async ValueTask<(JsonElement? Json, BodyOutcome.Refused? Fault)> ReadJsonAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        await using var reading = new BodyReading(files, limits, media, name);
        return await reading.ReadAsync(PipeReader.Create(content), cancellationToken) switch
        {
            BodyOutcome.Read read => (read.Json, null),
            BodyOutcome.Refused { Param: null } refused => (null, refused with { Param = name, Message = $"In the part '{name}': {refused.Message}" }),
            BodyOutcome.Refused refused => (null, refused),
            _ => throw new InvalidOperationException("Not an outcome of reading a body."),
        };
    }

    private async ValueTask<BodyOutcome.Refused?> TakeTextAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new JsonText(limits.Text - _textLength);
        var (text, fault) = await FormText.ReadAsync(name, content, bytes, limits.Text, cancellationToken);
        if (text is null)
        {
            return fault;
        }

        _textLength += bytes.Length;
        if (shape.Files.ContainsKey(name))
        {
            Refer(name, text);
        }
        else if (shape.Values.Contains(name) && Value().IsMatch(text))
        {
            Json.WritePropertyName(name);
            Json.WriteRawValue(text);
        }
        else if (text.Length > 0)
        {
            Json.WriteString(name, text);
        }

        return null;
    }

    private void Refer(string name, string reference)
    {
        if (reference.Length > 0 && !_references.TryAdd(name, [reference]))
        {
            _references[name].Add(reference);
        }
    }

    private void WriteReferences()
    {
        foreach (var (name, references) in _references)
        {
            Json.WriteStartArray(name);
            references.ForEach(Json.WriteStringValue);
            Json.WriteEndArray();
        }
    }

    [GeneratedRegex("^(true|false|0|-?[1-9][0-9]{0,17})\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
