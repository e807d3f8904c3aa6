using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Tests.Routing;

public sealed class RouteBookSwapTests
{
    private static readonly Target Fast = Targets.Of("pool/fast", GenerationKind.Video);
    private static readonly Target Studio = Targets.Of("studio/images", GenerationKind.Image);

    private readonly RouteBook _book = new([Fast], []);

    [Fact]
    public void Set_PutsOthersInTheirPlace_AndSaysSo()
    {
        var (changed, rewritten) = (0, 0);
        _book.Changed += () => changed++;
        _book.Rewritten += () => rewritten++;

        _book.Set([Target.Sora, Studio], [new Route("gpt-image", ["studio"])], gone: []);

        _book.Targets.ShouldBe([Target.Sora, Studio]);
        _book.Find(Fast.Name).ShouldBeNull();
        var image = SoraModels.Catalogue.Find("gpt-image")!;
        _book.RouteOf(image, image.Name)!.Models.ShouldBe("gpt-image");
        _book.Of(image, image.Name).ShouldBe([Studio]);
        (changed, rewritten).ShouldBe((1, 1));
    }

    [Fact]
    public void TargetThatIsGone_IsFoundByWhoHasWorkThere_AndGetsNoMore()
    {
        _book.Set([Studio], [], gone: [Fast]);

        _book.Find(Fast.Name).ShouldBe(Fast);
        _book.Targets.ShouldBe([Studio]);
        _book.Of(SoraModels.Catalogue.Find("sora-2")!, "sora-2").ShouldBeEmpty();
    }

    [Fact]
    public void WhatWasLearnt_OutlastsASwap_UnlessTheTargetWasWrittenAnew()
    {
        _book.Learn("pool", target => target with { Model = "learnt" });

        _book.Set([Fast, Studio], [], gone: []);
        _book.Find(Fast.Name)!.Model.ShouldBe("learnt");
        _book.Written(Fast.Name).ShouldBe(Fast);

        _book.Set([Fast with { Price = new Price(1, 0) }, Studio], [], gone: []);
        _book.Find(Fast.Name)!.Model.ShouldBe(Fast.Model);
    }

    [Fact]
    public void Learn_IsNoRewriting()
    {
        var rewritten = 0;
        _book.Rewritten += () => rewritten++;

        _book.Learn("pool", target => target with { Model = "learnt" });

        rewritten.ShouldBe(0);
    }
}
