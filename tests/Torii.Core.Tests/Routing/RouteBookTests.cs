using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Tests.Routing;

public sealed class RouteBookTests
{
    private static readonly Target[] All =
    [
        Target.Sora,
        Targets.Of("pool/fast", GenerationKind.Video),
        Targets.Of("pool/fine", GenerationKind.Video) with { Serves = ["sora2pro-*"] },
        Targets.Of("studio/images", GenerationKind.Image),
        Targets.Of("studio/chat", GenerationKind.Prompt),
    ];

    [Theory]
    [InlineData("sora2-landscape-10s", "sora pool/fast")]
    [InlineData("sora2pro-portrait-15s", "sora pool/fast pool/fine")]
    [InlineData("gpt-image", "sora studio/images")]
    [InlineData("prompt-enhance-long-20s", "sora studio/chat")]
    [InlineData("avatar-create", "sora")]
    public void WithoutRoutes_EveryTargetThatMakesItsKind_ServesAModelInOrder(string model, string targets) =>
        Of(new RouteBook(All, []), model).ShouldBe(targets);

    [Theory]
    [InlineData("sora2-landscape-10s", "pool/fast sora")] // the upstream's name means all of its targets
    [InlineData("sora2pro-portrait-15s", "pool/fine")] // the longest pattern
    [InlineData("gpt-image", "studio/images")]
    public void Routes_SayTheTargetsAndTheirOrder(string model, string targets) => Of(
        new RouteBook(All, [new("sora2*", ["pool", "sora"]), new("*", ["studio", "studio/images"]), new("sora2pro-*", ["pool/fine"])]),
        model).ShouldBe(targets);

    [Fact]
    public void Route_OfTheNameThatWasAsked_IsMeantToo()
    {
        var book = new RouteBook(All, [new("sora-video", ["pool/fast"])]);

        Of(book, "sora-video").ShouldBe("pool/fast");
        Of(book, "sora2-landscape-10s").ShouldBe("sora pool/fast");
    }

    [Fact]
    public void Route_OfNobody_LeadsNowhere() => Of(new RouteBook(All, [new("*", ["nobody"])]), "gpt-image").ShouldBeEmpty();

    [Fact]
    public void Find_KnowsTargetsByTheirWholeName()
    {
        var book = new RouteBook(All, []);

        book.Find("pool/fine").ShouldBe(All[2]);
        book.Find("pool").ShouldBeNull();
    }

    [Fact]
    public void Learn_ReplacesWhatTheUpstreamTellsOf_AndSaysSo()
    {
        var book = new RouteBook(All, []);
        var raised = 0;
        book.Changed += () => raised++;

        book.Learn("pool", target => target.Name == "pool/fast" ? target with { Model = "learnt" } : null);

        book.Targets.Select(target => target.Model).ShouldBe([null, "learnt", null, null, null]);
        book.Targets.Select(target => target.Name).ShouldBe(All.Select(target => target.Name));
        raised.ShouldBe(1);
    }

    [Theory]
    [InlineData("sora", "sora")]
    [InlineData("pool/fast", "pool")]
    [InlineData("pool/a/b", "pool")]
    public void Upstream_IsWhatStandsBeforeTheFirstSlash(string name, string upstream) => Target.UpstreamOf(name).ShouldBe(upstream);

    private static string Of(RouteBook book, string name) => string.Join(' ', book.Of(SoraModels.Catalogue.Find(name)!, name).Select(target => target.Name));
}
