using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

/// <summary>Reads the body of a call into fields.</summary>
internal static class FieldReading
{
    /// <summary>Room for a few pictures written into JSON. Bytes.</summary>
    private const int LongestJson = 64 * 1024 * 1024;

    /// <summary>Room for the same, and for files, in forms.</summary>
    private static readonly FormOptions Forms = new() { ValueLengthLimit = LongestJson, MultipartBodyLengthLimit = 4L * LongestJson };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The fields; of a body that cannot be read none, with the mistake noted.</summary>
    public static async Task<AskedFields> ReadAsync(HttpContext http)
    {
        var form = FormOf(http.Request);
        return form switch
        {
            BodyForm.Json => OfJson(await JsonRequest.ReadAsync(http, LongestJson)),
            BodyForm.Multipart or BodyForm.UrlEncoded => await OfFormAsync(http, form),
            _ => new(form, [], []),
        };
    }

    private static BodyForm FormOf(HttpRequest request)
    {
        var type = request.ContentType ?? "";
        return type switch
        {
            _ when request.HasJsonContentType() => BodyForm.Json,
            _ when type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) => BodyForm.Multipart,
            _ when type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) => BodyForm.UrlEncoded,
            "" => BodyForm.None,
            _ => BodyForm.Other,
        };
    }

    private static AskedFields OfJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            if (JsonText.IsWhole(body.Span) && JsonNode.Parse(body.Span, documentOptions: Strict) is JsonObject values)
            {
                return new(BodyForm.Json, values, []);
            }
        }
        catch (JsonException)
        {
            // Told below, as for JSON that is no object.
        }

        return Unreadable(BodyForm.Json, "The body is not a valid JSON object.");
    }

    private static async Task<AskedFields> OfFormAsync(HttpContext http, BodyForm form)
    {
        IFormCollection fields;
        try
        {
            fields = await http.Request.ReadFormAsync(Forms, http.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !http.RequestAborted.IsCancellationRequested)
        {
            return Unreadable(form, "The body is not a whole form.");
        }

        var values = new JsonObject();
        foreach (var (name, texts) in fields)
        {
            if (texts.Count > 1)
            {
                return Unreadable(form, $"Field '{name}' comes more than once.");
            }

            values[name] = texts.ToString();
        }

        var files = new List<AskedFile>();
        foreach (var file in fields.Files)
        {
            var bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, http.RequestAborted);
            files.Add(new(file.Name, file.FileName, file.ContentType, bytes));
        }

        return new(form, values, files);
    }

    private static AskedFields Unreadable(BodyForm form, string message)
    {
        var fields = new AskedFields(form, [], []);
        fields.Note(new(null, FieldFlaw.Body, message));
        return fields;
    }
}
