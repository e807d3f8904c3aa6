using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Torii.Doors.Bodies;

/// <summary>
/// Parses JSON that must be well-formed down to its characters. The parser of the platform lets broken UTF-8 and lone
/// surrogates pass, and throws when somebody reads the string: here they are refused at the gate, for every door.
/// </summary>
internal static class StrictJson
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Parses; null with the flaw where the text is no JSON.</summary>
    public static JsonElement? Parse(ReadOnlySpan<byte> text, int depth, out JsonFlaw? flaw)
    {
        var start = text.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        flaw = BrokenCharacter(text);
        if (flaw is not null)
        {
            return null;
        }

        try
        {
            var json = JsonElement.Parse(text[start..], new JsonDocumentOptions { MaxDepth = depth });
            flaw = LoneSurrogate(text);
            return flaw is null ? json : null;
        }
        catch (JsonException exception)
        {
            var position = start + Position(text[start..], exception);
            flaw = new(position >= text.Length ? "ends before its JSON does" : "is not valid JSON", position);
            return null;
        }
    }

    private static JsonFlaw? BrokenCharacter(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return new("is not UTF-8", at);
    }

    /// <summary>Where the parser stopped. It counts in lines.</summary>
    private static int Position(ReadOnlySpan<byte> text, JsonException exception)
    {
        var at = 0;
        for (var line = 0L; line < exception.LineNumber; line++)
        {
            at += text[at..].IndexOf((byte)'\n') + 1;
        }

        return at + (int)(exception.BytePositionInLine ?? 0);
    }

    /// <summary>Half a character, written as an escape. Such a text cannot be stored, nor sent on as UTF-8.</summary>
    private static JsonFlaw? LoneSurrogate(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (text[at..].IndexOf((byte)'\\') is var next and >= 0)
        {
            at += next;
            var unit = Unit(text[at..]);
            if (!char.IsSurrogate(unit))
            {
                at += 2;
            }
            else if (char.IsSurrogatePair(unit, Unit(text[(at + EscapeLength)..])))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                return new("holds half a character (a lone surrogate)", at);
            }
        }

        return null;
    }

    /// <summary>The UTF-16 unit that an escape at the very beginning stands for; NUL where there is no such escape.</summary>
    private static char Unit(ReadOnlySpan<byte> text) => text.StartsWith("\\u"u8)
        ? (char)int.Parse(text[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : '\0';
}
