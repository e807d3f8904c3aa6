using System.Globalization;

namespace Torii.Simulator.OpenRouter;

/// <summary>Width and height in pixels.</summary>
internal readonly record struct FrameSize(int Width, int Height)
{
    /// <summary>
    /// The size that stands for a resolution and a ratio: the resolution is the shorter side (<c>4K</c>: 2160, <c>2K</c>: 1440,
    /// <c>1K</c>: 1024), the longer one follows from the ratio and is even, as encoders want it.
    /// </summary>
    public static FrameSize Of(string resolution, string ratio)
    {
        var shorter = resolution switch
        {
            "4K" => 2160,
            "2K" => 1440,
            "1K" => 1024,
            _ => int.Parse(resolution.AsSpan(0, resolution.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture),
        };
        var (width, height) = Parts(ratio);
        var longer = 2 * (int)Math.Round(shorter * (double)Math.Max(width, height) / Math.Min(width, height) / 2);
        return width >= height ? new(longer, shorter) : new(shorter, longer);
    }

    /// <summary>The size of an image of a resolution: as many pixels as the square of that side (<c>1K</c>: 1024), sides in steps of 16.</summary>
    public static FrameSize OfArea(string resolution, string ratio)
    {
        var side = resolution switch { "2K" => 2048, "1K" => 1024, _ => 512 };
        var (width, height) = Parts(ratio);
        var stretch = Math.Sqrt((double)width / height);
        return new(16 * (int)Math.Round(side * stretch / 16), 16 * (int)Math.Round(side / stretch / 16));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static (int Width, int Height) Parts(string ratio)
    {
        var colon = ratio.IndexOf(':', StringComparison.Ordinal);
        return (int.Parse(ratio.AsSpan(0, colon), CultureInfo.InvariantCulture), int.Parse(ratio.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
