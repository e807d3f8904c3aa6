using System.Globalization;
using System.Text;

namespace Torii.Importing;

/// <summary>Makes what others wrote fit for a screen and a line of a file.</summary>
internal static class OneLine
{
    /// <summary>
    /// <paramref name="text"/> without control characters, which could end the line or steer a terminal, cut to
    /// <paramref name="longest"/> characters; null where nothing remains.
    /// </summary>
    public static string? Of(string? text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            kept.Append(IsHarmless(rune) ? rune.ToString() : " ");
        }

        return kept.ToString().Trim() is { Length: > 0 } line ? line : null;
    }

    // Format characters turn the writing direction, and what they hide cannot be seen.
    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
