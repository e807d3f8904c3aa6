using System.Text.RegularExpressions;

namespace Torii.Providers.Upstreams;

/// <summary>
/// Reads from words that an upstream has no such model. That keeps everybody from the target, so a sentence that any client can
/// bring about, such as one about a size that the model does not make, is none of these.
/// </summary>
internal static partial class MissingModel
{
    // Of an error's words, in characters: what is so long says it before.
    private const int Longest = 1_000;

    private const int Timeout = 1_000;

    private static readonly string[] OfTheModel = ["model", "model_name", "model_id"];

    /// <summary>Whether the error says so.</summary>
    public static bool IsIn(AnswerError error) =>
        !IsAboutTheRequest(error) && (error.Param is null ? Named() : Missing()).IsMatch(WordsOf(error));

    /// <summary>Whether the error names a field that is not the model's, or speaks of a size or a length: the model may be there all the same.</summary>
    public static bool IsAboutTheRequest(AnswerError error) =>
        (error.Param is { } param && !OfTheModel.Contains(param[(param.LastIndexOf('.') + 1)..], StringComparer.OrdinalIgnoreCase))
        || Measures().IsMatch(WordsOf(error));

    private static ReadOnlySpan<char> WordsOf(AnswerError error) => error.Message.AsSpan(0, Math.Min(Longest, error.Message?.Length ?? 0));

    [GeneratedRegex(
        @"\b(sizes?|resolutions?|ratios?|seconds?|durations?|lengths?|frames|width|height|pixels)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout)]
    private static partial Regex Measures();

    // Beside the field's own name.
    [GeneratedRegex(
        @"not (be )?found|does( not|n't) exist|mismatch|no longer|not available|\bunknown\b|\bno such\b|not a valid|\binvalid\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout)]
    private static partial Regex Missing();

    // Without it: "The model `x` does not exist", but not "the voice of model x does not exist", where it is the voice.
    [GeneratedRegex(
        """
        \b(unknown|no\ such)\ model\b
        | \bmodel\ mismatch\b
        | \bnot\ a\ valid\ model\b
        | \binvalid\ model\ (name|id)\b
        | (?<!\b(for|of|by|with|to|in|from)\ ((the|this|that)\ )?) \bmodel\b [\s:=]* (\S{1,200}\s+)? ((is|was|could)\s+)? (not\ (be\ )?found|does(\ not|n't)\ exist)
        """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        Timeout)]
    private static partial Regex Named();
}
