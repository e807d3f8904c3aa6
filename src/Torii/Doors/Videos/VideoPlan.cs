using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Doors.Videos;

/// <summary>What a door makes of a request: the model and the earlier video that it goes out from.</summary>
/// <param name="AskedModel">The model's name as the client wrote it, or as it is known to have meant.</param>
/// <param name="Model">The model.</param>
internal sealed record VideoPlan(string AskedModel, Model Model)
{
    /// <summary>The length wanted, in seconds; null where the model says it.</summary>
    public int? Seconds { get; init; }

    /// <summary>The size wanted; null where the model says it.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>What to remix; null for nothing.</summary>
    public string? Remix { get; init; }

    /// <summary>What to go on with; null for nothing.</summary>
    public string? Extends { get; init; }
}
