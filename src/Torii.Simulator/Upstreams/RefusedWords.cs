namespace Torii.Simulator.Upstreams;

/// <summary>The words for which an upstream refuses a prompt, so that a refusal for content can be had without a fault.</summary>
internal static class RefusedWords
{
    private static readonly string[] Words = ["forbidden", "gore", "nudity"];

    /// <summary>Whether a prompt holds one of them, as a word of its own.</summary>
    public static bool In(string prompt) =>
        prompt.Split([' ', ',', '.', '!', '?', '\n', '\t', ':', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Words.Contains(word, StringComparer.OrdinalIgnoreCase));
}
