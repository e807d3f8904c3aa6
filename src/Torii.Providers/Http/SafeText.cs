using System.Text;

namespace Torii.Providers.Http;

/// <summary>Makes what an upstream said fit to be shown and stored.</summary>
internal static class SafeText
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int Longest = 300;

    /// <summary>
    /// <paramref name="text"/> on one line, cut to <see cref="Longest"/>, without <paramref name="secret"/>; null where
    /// nothing remains.
    /// </summary>
    public static string? Of(string? text, string? secret = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var safe = new StringBuilder(Math.Min(text.Length, Longest));
        var shown = string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "***", StringComparison.Ordinal);
        foreach (var rune in shown.EnumerateRunes())
        {
            if (safe.Length >= Longest)
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
