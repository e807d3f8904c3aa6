using Torii.Core.Generations;
using Torii.Providers.OpenRouter.Videos;

namespace Torii.Providers.Tests.OpenRouter;

public sealed class VideoSizesTests
{
    private static readonly HashSet<string> Resolutions = ["480p", "720p", "768p", "1080p", "1K", "2K", "4K"];
    private static readonly HashSet<string> Ratios = ["16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9", "9:21"];

    [Fact]
    public void Sizes_AreDifferentAndEachHasItsWords()
    {
        var sizes = VideoSizes.Of(Resolutions, Ratios);

        sizes.Count.ShouldBe(Resolutions.Count * Ratios.Count);
        sizes.ShouldBeUnique();
        foreach (var size in sizes)
        {
            var (resolution, ratio) = VideoSizes.WordsFor(size).ShouldNotBeNull();
            VideoSizes.Of(new HashSet<string> { resolution }, new HashSet<string> { ratio }).ShouldBe([size]);
        }
    }

    [Fact]
    public void Sizes_AreEvenAndOfTheirShape() =>
        VideoSizes.Of(Resolutions, Ratios).ShouldAllBe(size => size.Width % 2 == 0 && size.Height % 2 == 0 && IsNear(size));

    [Fact]
    public void First_IsWhatSoraMadeWhereTheModelMakesIt() =>
        VideoSizes.Of(Resolutions, Ratios)[0].ShouldBe(new PixelSize(1280, 720));

    [Fact]
    public void Words_OfNoTable_GiveNoSize() =>
        VideoSizes.Of(new HashSet<string> { "8K", "720i", "" }, Ratios).ShouldBeEmpty();

    private static bool IsNear(PixelSize size)
    {
        var parts = VideoSizes.WordsFor(size)!.Value.Ratio.Split(':').Select(double.Parse).ToArray();
        return Math.Abs(((double)size.Width / size.Height) - (parts[0] / parts[1])) < 0.01;
    }
}
