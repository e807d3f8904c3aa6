using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Routing.Offers;
using Torii.Core.Tests.Routing.StandIns;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Routing.Offers;

public sealed class AvailabilityTests
{
    private readonly Stage _stage = new();

    [Fact]
    public void SoraAlone_OffersWhatItsModelsPromise()
    {
        var offer = Of("sora2-landscape-10s", Target.Sora).ShouldNotBeNull();

        offer.Seconds.ShouldBe([10]);
        offer.Sizes.ShouldBe([new PixelSize(1280, 720)]);
        offer.Images.ShouldBe(1);
        (offer.LastFrame, offer.References, offer.Extension).ShouldBe((Offered.No, Offered.No, Offered.No));
        (offer.Audio, offer.Remix, offer.Characters, offer.Storyboard, offer.Styles).ShouldBe((Offered.Native, Offered.Native, Offered.Native, Offered.Native, Offered.Native));
    }

    [Fact]
    public void TargetWithNothingSpecial_OffersStandIns()
    {
        var offer = Of("sora2-landscape-10s", Targets.Of("other/model", new Abilities { Seconds = [4, 8], Frames = 1 })).ShouldNotBeNull();

        offer.Seconds.ShouldBe([4, 8]);
        offer.Sizes.ShouldBeNull();
        offer.Images.ShouldBe(1);
        (offer.Audio, offer.LastFrame, offer.Characters).ShouldBe((Offered.No, Offered.No, Offered.No));
        (offer.Remix, offer.Storyboard, offer.Styles).ShouldBe((Offered.StandIn, Offered.StandIn, Offered.StandIn));
    }

    [Fact]
    public void ServerThatTakesNoStills_OffersNothingThatNeedsOne()
    {
        _stage.Frames.CanTake = false;
        var target = Targets.Of("other/model", new Abilities { Frames = 1 });

        Of("sora2-landscape-10s", target).ShouldNotBeNull().ShouldSatisfyAllConditions(
            offer => offer.Remix.ShouldBe(Offered.No),
            offer => offer.Styles.ShouldBe(Offered.StandIn));
        Of("sora2-extension-10s", target).ShouldBeNull();
        Of("avatar-create", Targets.Of("other/model", GenerationKind.Character)).ShouldBeNull();
    }

    [Fact]
    public void TargetThatCanMore_OffersIt()
    {
        var offer = Of("sora-2", Targets.Of("other/model", new Abilities { Frames = 2, References = 3, Audio = true, Remix = Continuation.Task, Shots = ShotForm.Native, Styles = true })).ShouldNotBeNull();

        offer.Seconds.ShouldBeNull();
        (offer.LastFrame, offer.References, offer.Audio).ShouldBe((Offered.Native, Offered.Native, Offered.Native));
        (offer.Remix, offer.Storyboard, offer.Styles).ShouldBe((Offered.Native, Offered.Native, Offered.Native));
        offer.Characters.ShouldBe(Offered.StandIn);
    }

    [Fact]
    public void SeveralTargets_OfferTheBestOfEach()
    {
        var offer = Of("sora2-landscape-10s", Target.Sora, Targets.Of("other/model", new Abilities { Seconds = [4, 8], Sizes = [new PixelSize(640, 352)], Frames = 2 })).ShouldNotBeNull();

        offer.Seconds.ShouldBe([4, 8, 10]);
        offer.Sizes.ShouldBe([new PixelSize(1280, 720), new PixelSize(640, 352)]);
        (offer.LastFrame, offer.Styles).ShouldBe((Offered.Native, Offered.Native));
    }

    [Theory]
    [InlineData(Continuation.Task, 0, Offered.Native)]
    [InlineData(Continuation.Video, 0, Offered.Native)]
    [InlineData(Continuation.None, 1, Offered.StandIn)]
    public void ModelThatGoesOn_IsOfferedWhereSomethingCan(Continuation extension, int frames, Offered offered) =>
        Of("sora2-extension-10s", Targets.Of("other/model", new Abilities { Extension = extension, Frames = frames })).ShouldNotBeNull().Extension.ShouldBe(offered);

    [Fact]
    public void ModelThatGoesOn_WhereNothingCan_IsNotOffered() => Of("sora2-extension-10s", Targets.Of("other/model", new Abilities())).ShouldBeNull();

    [Fact]
    public void UpstreamWithoutAccounts_OffersNothing() => Of("sora2-landscape-10s", Targets.Of("nobodys/model", new Abilities())).ShouldBeNull();

    [Fact]
    public void TargetThatServesOthers_OffersNothing() =>
        Of("sora2-landscape-10s", Targets.Of("other/model", new Abilities()) with { Serves = ["sora2pro-*"] }).ShouldBeNull();

    [Fact]
    public void TargetThatMakesNothingNear_OffersNothing() =>
        Of("sora2-landscape-10s", Targets.Of("other/model", new Abilities { Seconds = [4] }) with { Snapping = Snapping.None }).ShouldBeNull();

    [Fact]
    public void Plan_DecidesWhatCanBeHad()
    {
        Of("sora2-landscape-25s", Target.Sora).ShouldBeNull();
        Of("sora-2", Target.Sora).ShouldNotBeNull().Seconds.ShouldBe([10, 15]);

        _stage.Road.Pool.Update("sora-account", account => account with { Plan = Plans.Pro });

        Of("sora2-landscape-25s", Target.Sora).ShouldNotBeNull();
        Of("sora-2", Target.Sora).ShouldNotBeNull().Seconds.ShouldBe([10, 15, 25]);
    }

    [Fact]
    public void AccountThatRests_IsStillThere_AndOneWhoseAccessHasEndedIsNot()
    {
        var target = Targets.Of("other/model", new Abilities());
        _stage.Road.Pool.Put(new Hold(HoldScope.Account("account"), Cause.RateLimit, _stage.Road.Time.GetUtcNow() + TimeSpan.FromHours(1), 1, Text: null));
        Of("gpt-image", target).ShouldNotBeNull();

        _stage.Road.Pool.Put(new Hold(HoldScope.Account("account"), Cause.Unauthorized, Until: null, 1, Text: null));
        Of("gpt-image", target).ShouldBeNull();
    }

    [Fact]
    public void Route_DecidesByTheNameThatWasAskedFor()
    {
        var target = Targets.Of("other/model", new Abilities());
        var availability = AvailabilityOf(new RouteBook([Target.Sora, target], [new Route("gpt-image-1", ["other"]), new Route("gpt-image", ["nobodys"])]));
        var model = SoraModels.Catalogue.Find("gpt-image")!;

        availability.Of(model, "gpt-image-1").ShouldNotBeNull();
        availability.Of(model, "gpt-image").ShouldBeNull();
    }

    [Fact]
    public void All_LeavesOutWhatNobodyMakes() =>
        AvailabilityOf(new RouteBook([Targets.Of("other/model", GenerationKind.Image)], [])).Of(SoraModels.Catalogue.Models).Select(entry => entry.Model.Kind).Distinct()
            .ShouldBe([GenerationKind.Image]);

    private Offer? Of(string model, params Target[] targets) => AvailabilityOf(new RouteBook(targets, [])).Of(SoraModels.Catalogue.Find(model)!, model);

    private Availability AvailabilityOf(RouteBook routes) => new(routes, new Wayfinder(_stage.All), _stage.Road.Pool);
}
