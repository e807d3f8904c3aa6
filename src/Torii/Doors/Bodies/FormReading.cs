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

/// <summary>The reading of one form. Each part becomes a piece of the JSON, a file the reference that stands for it.</summary>
internal sealed partial class FormReading(IMediaFiles files, BodyLimits limits, BodyMedia media, FormShape shape)
{
    private const int MostParts = 64;
    private static readonly byte[] DataUrl = "data:"u8.ToArray();

    private readonly FormNode.Members _fields = new();
    private int _textLength;

    /// <summary>Reads to the end, or to the first fault.</summary>
    /// <exception cref="InvalidDataException">The headers of a part make no sense or too much of them.</exception>
    /// <exception cref="IOException">The form is cut off, or the disk did not take a file.</exception>
    public async Task<BodyOutcome> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        for (var count = 0; await parts.ReadNextSectionAsync(cancellationToken) is { } part; count++)
        {
            var fault = count < MostParts ? await TakeAsync(part, cancellationToken) : BodyRefusals.BadForm($"has more than {MostParts} parts");
            if (fault is not null)
            {
                return fault;
            }
        }

        return new BodyOutcome.Read(ToJson(), media.All);
    }

    private async ValueTask<BodyOutcome.Refused?> TakeAsync(MultipartSection part, CancellationToken cancellationToken)
    {
        var disposition = part.GetContentDispositionHeader();
        if (disposition is null || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } written)
        {
            return BodyRefusals.BadForm("has a part without a name");
        }

        if (FormKey.Parse(written) is not { } key)
        {
            return BodyRefusals.BadForm($"has a part '{written}', whose brackets make no sense; they are written as in a[b], a[] and a[][b]", written);
        }

        if (disposition.IsFileDisposition() && !shape.Json.Contains(key.Name))
        {
            return shape.Files.TryGetValue(key.Root, out var kind)
                ? await TakeFileAsync(key, kind, part, cancellationToken)
                : BodyRefusals.BadForm($"brings a file as '{key.Name}'; files are taken as {string.Join(", ", shape.Files.Keys)}", key.Name);
        }

        var start = new byte[DataUrl.Length];
        start = start[..await part.Body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)];

        // A page's form sends its empty fields too: they are as good as missing.
        return start.Length == 0 ? null : await TakeWrittenAsync(key, start, part.Body, cancellationToken);
    }

    private async ValueTask<BodyOutcome.Refused?> TakeWrittenAsync(FormKey key, byte[] start, Stream rest, CancellationToken cancellationToken)
    {
        if (shape.Json.Contains(key.Name))
        {
            var (json, fault) = await ReadJsonAsync(key.Name, new FramedStream(start, rest, default), cancellationToken);
            return json is { } value ? Put(key with { Way = [] }, new FormNode.Json(value)) : fault;
        }

        if (shape.Files.ContainsKey(key.Root) && Ascii.EqualsIgnoreCase(start, DataUrl))
        {
            // In quotation marks it is what a JSON body brings, and goes the same way to the disk.
            var (url, fault) = await ReadJsonAsync(key.Name, new FramedStream((byte[])[(byte)'"', .. start], rest, "\""u8.ToArray()), cancellationToken);
            return url is { } lifted ? Put(key.OneOfMany(), new FormNode.Json(lifted)) : fault;
        }

        return await TakeTextAsync(key, new FramedStream(start, rest, default), cancellationToken);
    }

    private async ValueTask<BodyOutcome.Refused?> TakeFileAsync(FormKey key, MediaKind kind, MultipartSection part, CancellationToken cancellationToken)
    {
        if (media.All.Count == limits.Media)
        {
            return BodyRefusals.TooManyMedia(key.Name, limits.Media);
        }

        if (await files.SaveAsync(part.Body, kind.Limit, cancellationToken) is not SaveOutcome.Saved saved)
        {
            return BodyRefusals.MediaTooLarge(key.Name, kind);
        }

        return Put(key.OneOfMany(), new FormNode.Text(media.Add(part.ContentType?.ToLowerInvariant(), saved, part.AsFileSection()?.FileName).Reference));
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

    private async ValueTask<BodyOutcome.Refused?> TakeTextAsync(FormKey key, Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new JsonText(limits.Text - _textLength);
        var (text, fault) = await FormText.ReadAsync(key.Name, content, bytes, limits.Text, cancellationToken);
        if (text is null)
        {
            return fault;
        }

        _textLength += bytes.Length;
        if (text.Length == 0)
        {
            return null;
        }

        return shape.Values.Contains(key.Name) && Value().IsMatch(text)
            ? Put(key, new FormNode.Json(JsonElement.Parse(text)))
            : Put(shape.Files.ContainsKey(key.Root) ? key.OneOfMany() : key, new FormNode.Text(text));
    }

    private BodyOutcome.Refused? Put(FormKey key, FormNode node)
    {
        var fits = key.Way is [] ? _fields.TrySet(key.Root, node) : _fields.TryPut([key.Root, .. key.Way], node);
        return fits ? null : BodyRefusals.BadForm($"has a part '{key.Name}' that does not go with the others of '{key.Root}': it is given twice, or as things of different kinds", key.Root);
    }

    private JsonElement ToJson()
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            _fields.WriteTo(json);
        }

        return JsonElement.Parse(text.WrittenSpan, new JsonDocumentOptions { MaxDepth = limits.Depth + FormKey.Deepest });
    }

    [GeneratedRegex("^(true|false|0|-?[1-9][0-9]{0,17})\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
