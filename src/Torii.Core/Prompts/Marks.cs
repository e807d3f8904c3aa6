using System.Text.RegularExpressions;

namespace Torii.Core.Prompts;

/// <summary>
/// How each mark is spelled. "Word character" means an ASCII letter, digit or underscore here: in scripts that put no
/// blanks between words, a mark is followed by text at once. All patterns are linear: none has two neighbouring repeats
/// that could share a character, and none begins with an unbounded look back. So they need no time limit.
/// </summary>
internal static partial class Marks
{
    /// <summary>The styles, in lower case. Other words in braces are none.</summary>
    public static IEnumerable<Mark> StylesIn(string text) =>
        In(text, Style()).Where(mark => Styles.Contains(mark.Value)).Select(mark => mark with { Value = mark.Value.ToLowerInvariant() });

    /// <summary>The posts, by link or id. The value from a link may be no valid <see cref="PostId"/>.</summary>
    public static IEnumerable<Mark> PostsIn(string text) => In(text, Post());

    /// <summary>The ids of finished videos.</summary>
    public static IEnumerable<Mark> ResultsIn(string text) => In(text, Result());

    /// <summary>The beginnings of shots; the value is the seconds.</summary>
    public static IEnumerable<Mark> ShotsIn(string text) => In(text, Shot());

    /// <summary>The characters that are named; the value is the name without the sign.</summary>
    public static IEnumerable<Mark> MentionsIn(string text) => In(text, Mention());

    private static IEnumerable<Mark> In(string text, Regex spelling) =>
        spelling.Matches(text).Select(match => new Mark(match.Index, match.Index + match.Length, match.Groups["value"].Value));

    // Braces in braces, {{anime}}, are some template's and no mark. That also keeps what is left after removing the inner
    // mark of { {anime} anime } from being one.
    [GeneratedRegex(
        @"\{(?<!\{[^\S\r\n]*\{)[^\S\r\n]*(?<value>[A-Za-z]+)[^\S\r\n]*\}(?![^\S\r\n]*\})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite)]
    private static partial Regex Style();

    // A query or fragment belongs to the link, the punctuation of the sentence around it does not.
    [GeneratedRegex(
        """
        (?<![A-Za-z0-9_./@-]) (?i: (https?://)? (www\.)? sora\.chatgpt\.com/p/ ) (?<value> [sS]_[A-Za-z0-9_]* )
            /? ( [?\#] [A-Za-z0-9_%&=+.~:/?\#-]* [A-Za-z0-9_%&=+~/\#-] )?
        | (?<![A-Za-z0-9_]) (?<value> s_[0-9a-f]{32} ) (?![A-Za-z0-9_])
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        Timeout.Infinite)]
    private static partial Regex Post();

    [GeneratedRegex(
        "(?<![A-Za-z0-9_])(?<value>gen_[A-Za-z0-9]+)(?![A-Za-z0-9_])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite)]
    private static partial Regex Result();

    [GeneratedRegex(
        @"\[[^\S\r\n]*(?<value>[0-9]+(\.[0-9]+)?)[^\S\r\n]*[sS][^\S\r\n]*\]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite)]
    private static partial Regex Shot();

    [GeneratedRegex(
        "(?<![A-Za-z0-9_])@(?<value>[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.Infinite)]
    private static partial Regex Mention();
}
