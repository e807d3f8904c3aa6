namespace Torii.Core.Prompts;

/// <summary>The characters that a text names.</summary>
internal static class Mentions
{
    /// <summary>No scene holds more; what is named is looked up, so a hostile prompt must not name thousands.</summary>
    private const int Most = 100;

    /// <summary>Each name once, in order.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Marks.MentionsIn(text).Select(mark => mark.Value).Distinct().Take(Most)];
}
