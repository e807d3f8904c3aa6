using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;
using Torii.Core.Tests.Routing.StandIns;

namespace Torii.Core.Tests.Routing;

public sealed class WayfinderTests
{
    private static readonly Model Model = SoraModels.Catalogue.Find("sora2-landscape-10s")!;

    private static readonly GenerationRequest Draft = Stage.Request with { Model = Model.Name, Size = Model.Size, Seconds = Model.Seconds };

    [Fact]
    public void KindThatIsNotMade_IsNoWay() =>
        Find(Targets.Of("other", GenerationKind.Image), Draft).ShouldBe(new WayOutcome.Impossible("makes no videos"));

    [Fact]
    public void TargetWithoutLimits_MakesWhatIsAskedExactly()
    {
        var way = Found(Targets.Of("other", new Abilities()), Draft);

        (way.Request, way.Adjustments.Count, way.Pin, way.Plan).ShouldBe((Draft, 0, null, null));
    }

    [Fact]
    public void Fitting_IsReportedBeforeWhatStandsIn() =>
        Found(Targets.Of("other", new Abilities { Seconds = [8] }), Draft with { Style = "anime" }, [new StyleStandIn()])
            .Adjustments.Select(adjustment => adjustment.Field).ShouldBe(["seconds", "style"]);

    [Fact]
    public void Estimate_IsOfWhatIsMadeAndNotOfWhatWasAsked()
    {
        var target = Targets.Of("other", new Abilities { Seconds = [8] }) with { Price = new Price(PerSecond: 0.1m, Each: 0.5m) };

        Found(target, Draft).Estimate.ShouldBe(1.3m);
        Found(target with { Price = null }, Draft).Estimate.ShouldBe(0);
    }

    [Fact]
    public void OneThatCannotBe_EndsTheSearch() =>
        Find(Targets.Of("other", new Abilities()), Draft with { Images = ["a"], Style = "anime" }, new Stage().All)
            .ShouldBe(new WayOutcome.Impossible("takes no pictures", "input_reference"));

    [Fact]
    public void WorkThatOneAccountCanGoOnWith_IsPinnedToIt() =>
        Found(
            Targets.Of("other/model", new Abilities { Extension = Continuation.Task }),
            Draft with { Extends = new Source { GenerationId = "source" } },
            new Stage().All,
            new Ingredients { Extends = Stage.Source(), SoraPin = "sora-account" }).Pin.ShouldBe("account");

    [Theory]
    [InlineData("sora2pro-landscape-10s", true, "sora2pro-landscape-10s")]
    [InlineData("sora-2-pro", true, "sora2pro-portrait-10s")]
    public void AtSora_ModelsAreTheCatalogues(string asked, bool hasPlan, string used)
    {
        var model = SoraModels.Catalogue.Find(asked)!;
        var request = Stage.Request with { Model = model.Name, Size = model.Size, Seconds = model.Seconds, Asked = new Wish(10, null) };

        var way = new Wayfinder([]).Find(Target.Sora, model, request, new Ingredients { SoraPin = "sora-account" }, _ => hasPlan).ShouldBeOfType<WayOutcome.Found>().Way;

        (way.Request.Model, way.Plan is not null, way.Pin).ShouldBe((used, true, "sora-account"));
    }

    [Fact]
    public void AbilitiesThatAreNotTold_PassNothingOnThatMustBeKnown()
    {
        var abilities = new Abilities();

        (abilities.Frames, abilities.References, abilities.Styles, abilities.Characters, abilities.Shots, abilities.Remix, abilities.Extension)
            .ShouldBe((0, 0, false, false, ShotForm.Numbered, Continuation.None, Continuation.None));
    }

    private static WayOutcome Find(Target target, GenerationRequest draft, IReadOnlyList<IStandIn>? standIns = null, Ingredients? ingredients = null) =>
        new Wayfinder(standIns ?? []).Find(target, Model, draft, ingredients ?? Ingredients.None, _ => true);

    private static Way Found(Target target, GenerationRequest draft, IReadOnlyList<IStandIn>? standIns = null, Ingredients? ingredients = null) =>
        Find(target, draft, standIns, ingredients).ShouldBeOfType<WayOutcome.Found>().Way;
}
