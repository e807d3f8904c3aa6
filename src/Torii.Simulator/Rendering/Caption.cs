using System.Text;

namespace Torii.Simulator.Rendering;

/// <summary>Breaks a prompt into lines that fit on a picture.</summary>
internal static class Caption
{
    /// <summary>From here on, letters are mostly as wide as they are high (CJK and beyond).</summary>
    private const int FirstWideRune = 0x2E80;

    private const string Ellipsis = " …";

    /// <summary>
    /// The prompt in at most <paramref name="lines"/> lines of <paramref name="columns"/> narrow letters. Control characters become
    /// spaces, broken surrogates the replacement character; what does not fit ends in an ellipsis.
    /// </summary>
    public static string Wrap(string prompt, int columns, int lines)
    {
        columns -= Ellipsis.Length;
        var result = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Words(prompt, columns))
        {
            var width = Width(word);
            if (used > 0 && used + 1 + width > columns)
            {
                result.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (result.Count == lines)
            {
                result[^1] += Ellipsis;
                return string.Join('\n', result);
            }

            line.Append(used > 0 ? " " : "").Append(word);
            used += width + (used > 0 ? 1 : 0);
        }

        result.Add(line.ToString());
        return string.Join('\n', result);
    }

    /// <summary>The words, with those longer than a line cut into pieces.</summary>
    private static IEnumerable<string> Words(string prompt, int columns)
    {
        var word = new StringBuilder();
        var used = 0;
        foreach (var rune in prompt.EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            var width = Width(rune);
            if (word.Length > 0 && (blank || used + width > columns))
            {
                yield return word.ToString();
                word.Clear();
                used = 0;
            }

            if (!blank)
            {
                word.Append(rune);
                used += width;
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static int Width(string word) => word.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => rune.Value >= FirstWideRune ? 2 : 1;
}
