namespace Torii.Core.Prompts;

/// <summary>The looks that the Sora backend knows (its <c>style_id</c>).</summary>
public static class Styles
{
    /// <summary>All ten, in lower case.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["festive", "kakalaka", "news", "selfie", "handheld", "golden", "anime", "retro", "nostalgic", "comic"];

    /// <summary>Whether it is one of them, in any letter case.</summary>
    public static bool Contains(string style) => All.Contains(style, StringComparer.OrdinalIgnoreCase);
}
