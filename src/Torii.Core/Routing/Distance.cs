using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>How far sizes are apart, on scales on which twice and half are equally far.</summary>
internal static class Distance
{
    // Encoders want multiples of 8 or 16, so that one shape has many sizes: 854x480, 1280x704 and 1792x1024 are all 16:9 to people.
    private const double Alike = 0.02;

    /// <summary>In shape: 0 where both are as wide for their height, to 2 %.</summary>
    public static double OfShape(PixelSize one, PixelSize other) =>
        Math.Floor(Apart((double)one.Width / one.Height, (double)other.Width / other.Height) / Alike) * Alike;

    /// <summary>In the number of pixels.</summary>
    public static double OfArea(PixelSize one, PixelSize other) => Apart(Area(one), Area(other));

    /// <summary>The number of pixels.</summary>
    public static double Area(PixelSize size) => (double)size.Width * size.Height;

    // Rounded, or sizes that differ by an error of arithmetic would never be equally near.
    private static double Apart(double one, double other) => Math.Round(Math.Abs(Math.Log(one) - Math.Log(other)), 6);
}
