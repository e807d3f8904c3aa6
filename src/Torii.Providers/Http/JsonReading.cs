using System.Text.Json;
using System.Text.Unicode;

namespace Torii.Providers.Http;

/// <summary>
/// Reads JSON that others wrote. What is missing or of the wrong type is null, never an exception: an upstream can send
/// anything.
/// </summary>
internal static class JsonReading
{
    /// <summary>The document in <paramref name="bytes"/>; null where they are not JSON in UTF-8, or nested deeper than 64.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        var json = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (json.IsEmpty || !Utf8.IsValid(json.Span))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The member of that name; null where <paramref name="element"/> is no object or has none.</summary>
    public static JsonElement? Member(this JsonElement element, ReadOnlySpan<byte> name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A member's name holds an escape that is no character.
            return null;
        }
    }

    /// <summary>The text in the member of that name; null where it is absent, blank or not text.</summary>
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name)
    {
        if (element.Member(name) is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            var text = value.GetString();
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }

    /// <summary>The number in the member of that name; null where it is absent or not a number.</summary>
    public static double? Number(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;
}
