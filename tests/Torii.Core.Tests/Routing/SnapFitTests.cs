using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Tests.Routing;

public sealed class SnapFitTests
{
    private static readonly Model Named = SoraModels.Catalogue.Find("sora2-landscape-10s")!;
    private static readonly Model Family = SoraModels.Catalogue.Find("sora-2")!;

    [Theory]
    [InlineData(10, "4,8,12", Snapping.Nearest, 8)] // of two as near, the shorter
    [InlineData(11, "4,8,12", Snapping.Nearest, 12)]
    [InlineData(10, "4,8,12", Snapping.Up, 12)]
    [InlineData(25, "4,8,12", Snapping.Up, 12)]
    [InlineData(25, "4,8,12", Snapping.Nearest, 12)]
    [InlineData(1, "4,8,12", Snapping.Up, 4)]
    [InlineData(8, "4,8,12", Snapping.None, 8)]
    [InlineData(10, "4,8,12", Snapping.None, null)]
    [InlineData(10, null, Snapping.None, 10)]
    public void Seconds_AreFittedByThePolicy(int wanted, string? made, Snapping snapping, int? used) =>
        SnapFit.Nearest(wanted, made?.Split(',').Select(int.Parse).ToArray(), snapping).ShouldBe(used);

    [Theory]
    [InlineData("1280x720", "1920x1080,1280x720", Snapping.None, "1280x720")]
    [InlineData("1280x720", "640x360,2560x1440", Snapping.Nearest, "640x360")] // of two as near, the smaller
    [InlineData("1280x720", "640x360,1920x1080", Snapping.Nearest, "1920x1080")]
    [InlineData("1280x720", "640x360,1920x1080", Snapping.Up, "1920x1080")]
    [InlineData("1280x720", "640x360,320x180", Snapping.Up, "640x360")]
    [InlineData("1280x720", "720x1280,1024x1024,640x360", Snapping.Nearest, "640x360")] // shape before pixels
    [InlineData("1792x1024", "1280x720,1024x1792", Snapping.Nearest, "1280x720")]
    [InlineData("1024x1024", "1280x720,720x1280", Snapping.Nearest, "1280x720")]
    [InlineData("1280x720", "640x360", Snapping.None, null)]
    [InlineData("1280x720", null, Snapping.None, "1280x720")]
    public void Size_IsFittedByShapeThenByPixels(string wanted, string? made, Snapping snapping, string? used) =>
        SnapFit.Nearest(Size(wanted), made?.Split(',').Select(Size).ToArray(), snapping).ShouldBe(used is null ? null : Size(used));

    [Fact]
    public void WhatTheModelsNamePromises_IsReportedWhereItIsNotMade()
    {
        var way = Found(Named, Wish.None, new Abilities { Seconds = [4, 8, 12], Sizes = [Size("854x480")] });

        (way.Request.Seconds, way.Request.Size).ShouldBe((8, Size("854x480")));
        way.Adjustments.Select(adjustment => (adjustment.Field, adjustment.Asked, adjustment.Used)).ShouldBe([("size", $"{Named.Size}", "854x480"), ("seconds", "10", "8")]);
    }

    [Fact]
    public void WhatAFamilyMakesWhereNothingIsAsked_IsNoAdjustment() =>
        Found(Family, Wish.None, new Abilities { Seconds = [6], Sizes = [Size("854x480")] }).Adjustments.ShouldBeEmpty();

    [Fact]
    public void WhatIsAskedOfAFamily_IsReportedWhereItIsNotMade() =>
        Found(Family, new Wish(12, Size("720x1280")), new Abilities { Seconds = [6], Sizes = [Size("480x854")] })
            .Adjustments.Select(adjustment => (adjustment.Field, adjustment.Asked, adjustment.Used)).ShouldBe([("size", "720x1280", "480x854"), ("seconds", "12", "6")]);

    [Theory]
    [InlineData("4,8,12", "makes 4, 8, 12 s, not 10; the nearest is 8", "seconds")]
    [InlineData("4,5,6,7", "makes 4 to 7 s, not 10; the nearest is 7", "seconds")]
    public void WithoutSnapping_WhatCannotBeMadeNamesTheNearest(string seconds, string why, string param) =>
        Find(Named, Wish.None, new Abilities { Seconds = [.. seconds.Split(',').Select(int.Parse)] }, Snapping.None)
            .ShouldBe(new WayOutcome.Impossible(why, param));

    [Fact]
    public void WithoutSnapping_ASizeThatCannotBeMadeNamesTheNearest() =>
        Find(Named, Wish.None, new Abilities { Sizes = [Size("640x360"), Size("720x1280")] }, Snapping.None)
            .ShouldBe(new WayOutcome.Impossible($"makes 640x360, 720x1280, not {Named.Size}; the nearest is 640x360", "size"));

    private static Way Found(Model model, Wish wish, Abilities abilities) => Find(model, wish, abilities, Snapping.Nearest).ShouldBeOfType<WayOutcome.Found>().Way;

    private static WayOutcome Find(Model model, Wish wish, Abilities abilities, Snapping snapping) => SnapFit.Find(
        Targets.Of("other/model", abilities) with { Snapping = snapping },
        model,
        wish,
        new GenerationRequest { Model = model.Name, Kind = model.Kind, Prompt = "A heron lands.", Seconds = wish.Seconds ?? model.Seconds, Size = wish.Size ?? model.Size });

    private static PixelSize Size(string text)
    {
        var sides = text.Split('x');
        return new PixelSize(int.Parse(sides[0]), int.Parse(sides[1]));
    }
}
