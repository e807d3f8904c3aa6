namespace Torii.Doors.Bodies;

/// <summary>What the parts of a form stand for. Parts that are not named here are texts; a name may end in <c>[]</c>.</summary>
internal sealed record FormShape
{
    /// <summary>Those that bring files, and of what kind. Without a file name they are texts too: addresses to fetch.</summary>
    public required IReadOnlyDictionary<string, MediaKind> Files { get; init; }

    /// <summary>Those that hold JSON.</summary>
    public required IReadOnlySet<string> Json { get; init; }

    /// <summary>Those that hold a whole number, <c>true</c> or <c>false</c>.</summary>
    public required IReadOnlySet<string> Values { get; init; }
}
