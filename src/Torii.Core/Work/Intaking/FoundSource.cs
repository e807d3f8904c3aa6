using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Work.Intaking;

/// <summary>An earlier work that was looked for.</summary>
/// <param name="Source">The work; null where none was asked for.</param>
/// <param name="Pin">The account that owns it; null where it is none of ours, so that any may use it.</param>
internal sealed record FoundSource(Source? Source, string? Pin)
{
    /// <summary>None was asked for.</summary>
    public static FoundSource None { get; } = new(null, null);

    /// <summary>The work with the attempt that made it; null where it is none of ours.</summary>
    public KnownSource? Known { get; init; }

    /// <summary>How large it is; null where that is not known.</summary>
    public PixelSize? Size { get; init; }
}
