namespace Torii.Providers.Upstreams.Presets;

/// <summary>
/// The paths that a server is asked at. Each is relative to its base address, which a key must not leave: one that begins
/// anew would lead beside the API, or to somebody else.
/// </summary>
internal static class RelativePath
{
    /// <summary>What a path must be, for who writes it.</summary>
    public const string Rule = "must be a path under BaseUrl, such as videos/{task}, without a slash before it";

    /// <summary>Whether a text is one; nothing is.</summary>
    public static bool Allows(string text) =>
        !text.StartsWith('/') && !text.Contains('\\', StringComparison.Ordinal) && !text.Contains("..", StringComparison.Ordinal) && !Uri.TryCreate(text, UriKind.Absolute, out _);
}
