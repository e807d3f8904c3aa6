namespace Torii.Core.Routing;

/// <summary>A name, or the beginning of names followed by a star.</summary>
public static class NamePattern
{
    /// <summary>Whether a pattern means a name. Case matters, as in the names.</summary>
    public static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name;
}
