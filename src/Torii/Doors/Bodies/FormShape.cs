namespace Torii.Doors.Bodies;

/// <summary>
/// What the parts of a form stand for. Parts that are not named here are texts. Names may have brackets, as
/// <see cref="FormKey"/> reads them.
/// </summary>
internal sealed record FormShape
{
    /// <summary>
    /// Those that bring files, and of what kind, they or what stands below them in brackets. Without a file name they
    /// are texts too: addresses to fetch. Without brackets they are lists, since one file looks like the first of several.
    /// </summary>
    public required IReadOnlyDictionary<string, MediaKind> Files { get; init; }

    /// <summary>Those that hold JSON.</summary>
    public required IReadOnlySet<string> Json { get; init; }

    /// <summary>Those that hold a whole number, <c>true</c> or <c>false</c>.</summary>
    public required IReadOnlySet<string> Values { get; init; }
}
