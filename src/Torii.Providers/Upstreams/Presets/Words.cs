using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>The words that stand for the members of an enumeration in a preset.</summary>
internal static class Words
{
    /// <summary>All that may be written.</summary>
    public static IReadOnlyList<string> Of(Type enumeration) =>
        [.. Enum.GetNames(enumeration).Where(name => !IsOurs(enumeration, name)).Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    // How the Sora backend goes out from earlier videos is nothing that another server could be told.
    private static bool IsOurs(Type enumeration, string name) => enumeration == typeof(Continuation) && name == nameof(Continuation.Sora);
}
