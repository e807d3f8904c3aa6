using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Routing.Offers;
using Torii.Core.Tests.Routing.StandIns;

namespace Torii.Core.Tests.Routing.Offers;

public sealed class HindrancesTests
{
    private readonly Stage _stage = new();

    [Theory]
    [InlineData("sora2-landscape-25s")]
    [InlineData("sora-2-pro")]
    public void ModelThatTakesAPlanNobodyHas_LacksThePlan(string model) => Of(model, Target.Sora).ShouldBe(Hindrance.PlanMissing);

    [Fact]
    public void TargetsWithoutAccounts_LackAccounts() => Of("gpt-image", Targets.Of("nobodys/model", new Abilities())).ShouldBe(Hindrance.NoAccount);

    [Fact]
    public void KindThatNobodyMakes_IsNotOffered() => Of("gpt-image", Targets.Of("other/model", GenerationKind.Video)).ShouldBe(Hindrance.NotOffered);

    [Fact]
    public void ModelThatTheTargetCannotMake_IsNotOffered() => Of("sora2-extension-10s", Targets.Of("other/model", new Abilities())).ShouldBe(Hindrance.NotOffered);

    [Fact]
    public void AccountThatIsSwitchedOff_IsNamedAsThat()
    {
        _stage.Road.Pool.Update("account", account => account with { Status = AccountStatus.Disabled });

        Of("gpt-image", Targets.Of("other/model", new Abilities())).ShouldBe(Hindrance.AccountsSwitchedOff);
    }

    [Fact]
    public void AccountWhoseAccessHasEnded_IsNamedAsThat()
    {
        _stage.Road.Pool.Put(new Hold(HoldScope.Account("account"), Cause.Unauthorized, Until: null, 1, Text: null));

        Of("gpt-image", Targets.Of("other/model", new Abilities())).ShouldBe(Hindrance.AccessEnded);
    }

    private Hindrance Of(string model, params Target[] targets) => new Hindrances(new RouteBook(targets, []), _stage.Road.Pool).Of(SoraModels.Catalogue.Find(model)!);
}
