using System.Collections.Frozen;
using Torii.Core.Generations;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>
/// Sizes in pixels, and the words for them: a resolution and an aspect ratio. A resolution is the shorter side; the longer one
/// follows from the ratio, rounded to an even number, as every codec wants it.
/// <code>
///        480p  720p  768p  1080p  1K    2K    4K
///         480   720   768   1080  1024  1440  2160   the shorter side
/// 16:9    854  1280  1366   1920  1820  2560  3840   the longer side; 9:16 likewise, upright
/// 4:3     640   960  1024   1440  1366  1920  2880   3:4
/// 3:2     720  1080  1152   1620  1536  2160  3240   2:3
/// 21:9   1120  1680  1792   2520  2390  3360  5040   9:21
/// 1:1     480   720   768   1080  1024  1440  2160
/// </code>
/// What a model really makes may differ from these by a few pixels.
/// </summary>
internal static class VideoSizes
{
    // Those nearest to what Sora made come first: the first one of a model is made where nobody asks for a size.
    private static readonly (string Name, int Side)[] Resolutions =
        [("720p", 720), ("768p", 768), ("480p", 480), ("1080p", 1080), ("1K", 1024), ("2K", 1440), ("4K", 2160)];

    private static readonly (string Name, int Width, int Height)[] Ratios =
        [("16:9", 16, 9), ("9:16", 9, 16), ("1:1", 1, 1), ("4:3", 4, 3), ("3:4", 3, 4), ("3:2", 3, 2), ("2:3", 2, 3), ("21:9", 21, 9), ("9:21", 9, 21)];

    private static readonly FrozenDictionary<PixelSize, (string Resolution, string Ratio)> Words = (
        from resolution in Resolutions
        from ratio in Ratios
        select KeyValuePair.Create(SizeOf(resolution.Side, ratio.Width, ratio.Height), (resolution.Name, ratio.Name))).ToFrozenDictionary();

    /// <summary>The words for a size; null where there are none.</summary>
    public static (string Resolution, string Ratio)? WordsFor(PixelSize size) => Words.TryGetValue(size, out var words) ? words : null;

    /// <summary>Every size of these resolutions and ratios; what is in neither list of ours is left out.</summary>
    public static IReadOnlyList<PixelSize> Of(IReadOnlySet<string> resolutions, IReadOnlySet<string> ratios) =>
    [
        .. from resolution in Resolutions
           where resolutions.Contains(resolution.Name)
           from ratio in Ratios
           where ratios.Contains(ratio.Name)
           select SizeOf(resolution.Side, ratio.Width, ratio.Height),
    ];

    private static PixelSize SizeOf(int side, int width, int height) =>
        width >= height ? new(Longer(side, width, height), side) : new(side, Longer(side, height, width));

    private static int Longer(int side, int more, int less) => 2 * (int)Math.Round(side * more / (2.0 * less), MidpointRounding.AwayFromZero);
}
