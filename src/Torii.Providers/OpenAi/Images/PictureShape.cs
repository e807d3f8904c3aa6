using Torii.Core.Generations;

namespace Torii.Providers.OpenAi.Images;

/// <summary>Tells sizes as makers of pictures tell them that know no pixels.</summary>
internal static class PictureShape
{
    private static readonly (int Across, int Down)[] Ratios =
        [(1, 1), (16, 9), (9, 16), (4, 3), (3, 4), (3, 2), (2, 3), (5, 4), (4, 5), (21, 9), (9, 21)];

    // Each class by the side of its square, in pixels.
    private static readonly (string Name, int Side)[] Classes = [("512", 512), ("1K", 1024), ("2K", 2048), ("4K", 4096)];

    /// <summary>The common aspect ratio that is nearest to a size, such as <c>3:2</c>.</summary>
    public static string RatioOf(PixelSize size)
    {
        var nearest = Ratios.MinBy(ratio => Math.Abs(Math.Log((double)size.Width * ratio.Down / ((double)size.Height * ratio.Across))));
        return $"{nearest.Across}:{nearest.Down}";
    }

    /// <summary>The class of resolution that is nearest to a size by its area: <c>512</c>, <c>1K</c>, <c>2K</c> or <c>4K</c>.</summary>
    public static string ResolutionOf(PixelSize size)
    {
        var side = Math.Sqrt((double)size.Width * size.Height);
        return Classes.MinBy(one => Math.Abs(Math.Log(side / one.Side))).Name;
    }
}
