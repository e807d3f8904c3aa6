using System.Globalization;
using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Tests.Catalogue;

public sealed class FittingTests
{
    [Theory]
    [InlineData("sora-2", null, null, true, "sora2-portrait-10s")]
    [InlineData("sora-2", 10, "1280x720", true, "sora2-landscape-10s")]
    [InlineData("sora-2", 25, "720x1280", true, "sora2-portrait-25s")]
    [InlineData("sora-2-pro", 15, "1792x1024", true, "sora2pro-hd-landscape-15s")]
    [InlineData("sora-2-pro", 25, "1280x720", true, "sora2pro-landscape-25s")]
    [InlineData("sora-2-pro", null, null, false, "sora2pro-portrait-10s")]
    [InlineData("sora2-extension", 15, null, false, "sora2-extension-15s")]
    [InlineData("gpt-image", null, null, false, "gpt-image")]
    [InlineData("gpt-image", null, "540x360", false, "gpt-image-landscape")]
    [InlineData("sora2-landscape-15s", 15, "1280x720", false, "sora2-landscape-15s")]
    [InlineData("sora2pro-portrait-10s", null, null, false, "sora2pro-portrait-10s")]
    public void WhatIsMadeAsAsked_IsNotAdjusted(string model, int? seconds, string? size, bool hasPlan, string used)
    {
        var fit = Find(model, seconds, size, hasPlan);

        fit.Used.Name.ShouldBe(used);
        fit.Adjustments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sora-2", 4, null, true, "sora2-portrait-10s", "seconds 4 10")]
    [InlineData("sora-2", 12, "720x1280", true, "sora2-portrait-10s", "seconds 12 10")]
    [InlineData("sora-2", 13, "720x1280", true, "sora2-portrait-15s", "seconds 13 15")]
    [InlineData("sora-2", 20, null, true, "sora2-portrait-15s", "seconds 20 15")] // as near to 25: the shorter
    [InlineData("sora-2", 21, null, true, "sora2-portrait-25s", "seconds 21 25")]
    [InlineData("sora-2", 25, null, false, "sora2-portrait-15s", "seconds 25 15")] // nobody has the plan that 25 s need
    [InlineData("sora-2", 10, "1792x1024", true, "sora2-landscape-10s", "size 1792x1024 1280x720")]
    [InlineData("sora-2", 8, "1024x1792", true, "sora2-portrait-10s", "size 1024x1792 720x1280; seconds 8 10")]
    [InlineData("sora-2-pro", 10, "1920x1080", true, "sora2pro-hd-landscape-10s", "size 1920x1080 1792x1024")] // alike in shape, and nearer in pixels
    [InlineData("sora-2-pro", 10, "1024x1280", true, "sora2pro-hd-portrait-10s", "size 1024x1280 1024x1792")] // a portrait before a landscape
    [InlineData("sora-2-pro", 25, "1792x1024", true, "sora2pro-hd-landscape-15s", "seconds 25 15")] // and the size before the length
    [InlineData("sora-2-pro", 12, null, false, "sora2pro-portrait-10s", "seconds 12 10")] // nobody has it at all: said elsewhere
    [InlineData("sora2-extension", 20, null, false, "sora2-extension-15s", "seconds 20 15")]
    [InlineData("gpt-image", null, "1024x1024", false, "gpt-image", "size 1024x1024 360x360")]
    [InlineData("gpt-image", null, "1536x1024", false, "gpt-image-landscape", "size 1536x1024 540x360")]
    [InlineData("gpt-image", null, "1024x1536", false, "gpt-image-portrait", "size 1024x1536 360x540")]
    [InlineData("gpt-image-landscape", null, "1024x1536", false, "gpt-image-landscape", "size 1024x1536 540x360")]
    [InlineData("sora2-landscape-10s", 25, "720x1280", true, "sora2-landscape-10s", "size 720x1280 1280x720; seconds 25 10")]
    [InlineData("gpt-image", 5, null, false, "gpt-image", "seconds 5 ")]
    [InlineData("prompt-enhance-short-10s", 15, "1x1", false, "prompt-enhance-short-10s", "size 1x1 ; seconds 15 10")]
    public void WhatIsMadeOtherwise_IsTheNearestAndSaysSo(string model, int? seconds, string? size, bool hasPlan, string used, string adjustments)
    {
        var fit = Find(model, seconds, size, hasPlan);

        fit.Used.Name.ShouldBe(used);
        string.Join("; ", fit.Adjustments.Select(adjustment => $"{adjustment.Field} {adjustment.Asked} {adjustment.Used}")).ShouldBe(adjustments);
        fit.Adjustments.ShouldAllBe(adjustment => adjustment.Why.StartsWith(model, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sora-2", true, "sora-2 makes 10, 15, 25 here.")]
    [InlineData("sora-2", false, "sora-2 makes 10, 15 here.")]
    [InlineData("sora2-portrait-15s", true, "sora2-portrait-15s makes 15 here.")]
    [InlineData("gpt-image", true, "gpt-image has no lengths to choose from.")]
    public void Why_NamesWhatThereIs(string model, bool hasPlan, string why) =>
        Find(model, 3, null, hasPlan).Adjustments.ShouldHaveSingleItem().Why.ShouldBe(why);

    [Fact]
    public void Why_NamesTheLengthsOfTheSizeAlone() =>
        Find("sora-2-pro", 25, "1792x1024", hasPlan: true).Adjustments.ShouldHaveSingleItem().Why.ShouldBe("sora-2-pro makes 10, 15 here.");

    [Fact]
    public void Plan_IsAskedForByItsName()
    {
        var asked = new List<string>();
        Fitting.Find(SoraModels.Catalogue.Find("sora-2")!, null, null, plan =>
        {
            asked.Add(plan);
            return true;
        });

        asked.ShouldBe([Plans.Pro]);
    }

    private static Fit Find(string model, int? seconds, string? size, bool hasPlan) =>
        Fitting.Find(SoraModels.Catalogue.Find(model).ShouldNotBeNull(), seconds, size is null ? null : SizeOf(size), _ => hasPlan);

    private static PixelSize SizeOf(string written)
    {
        var sides = written.Split('x');
        return new PixelSize(int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
    }
}
