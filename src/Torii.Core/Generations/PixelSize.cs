using System.Globalization;

namespace Torii.Core.Generations;

/// <summary>A picture's size in pixels, written <c>WIDTHxHEIGHT</c> on every wire.</summary>
/// <param name="Width">Pixels across, at least 1.</param>
/// <param name="Height">Pixels down, at least 1.</param>
public readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>Whether it is taller than wide.</summary>
    public bool IsPortrait => Height > Width;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}
