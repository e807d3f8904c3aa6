using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>The length and the size that a request asks for beside its model.</summary>
/// <param name="Seconds">The length; null where the model says it.</param>
/// <param name="Size">The size; null where the model says it.</param>
public sealed record Wish(int? Seconds, PixelSize? Size)
{
    /// <summary>Nothing.</summary>
    public static Wish None { get; } = new(null, null);
}
