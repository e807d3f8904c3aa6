using System.Text;

namespace Torii.Providers.Http;

/// <summary>Makes what an upstream said fit to be shown and stored.</summary>
internal static class SafeText
{
    /// <summary>The longest text that is kept where nothing else is said, in characters.</summary>
    public const int Longest = 300;

    /// <summary>
    /// <paramref name="text"/> on one line, cut to <paramref name="longest"/> characters, without <paramref name="secret"/>; null where
    /// nothing remains.
    /// </summary>
    public static string? Of(string? text, string? secret = null, int longest = Longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var safe = new StringBuilder(Math.Min(text.Length, longest));
        var shown = string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "***", StringComparison.Ordinal);
        foreach (var rune in shown.EnumerateRunes())
        {
            if (safe.Length >= longest)
            {
                safe.Append('…');
                break;
            }

            AppendTo(safe, rune);
        }

        return safe.ToString().Trim() is { Length: > 0 } kept ? kept : null;
    }

    private static void AppendTo(StringBuilder safe, Rune rune)
    {
        if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
        {
            safe.Append(rune.ToString());
        }
        else if (safe.Length > 0 && safe[^1] != ' ')
        {
            safe.Append(' ');
        }
    }
}
