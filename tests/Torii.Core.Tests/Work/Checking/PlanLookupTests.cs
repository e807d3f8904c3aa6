using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Checking;

namespace Torii.Core.Tests.Work.Checking;

[Collection(RunsAlone.Name)]
public sealed class PlanLookupTests : IAsyncDisposable
{
    private readonly TestRoad _road = new();

    public PlanLookupTests() => _road.Add(Samples.Account("a") with { Plan = null });

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Errand_AccountWorks_LearnsItsPlan()
    {
        _road.Provider.OnCheck = _ => new CheckOutcome.Working("chatgpt_pro");

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Done>();

        _road.Accounts.Plans["a"].ShouldBe("chatgpt_pro");
        _road.Pool.Find("a")!.Value.Account.Plan.ShouldBe("chatgpt_pro");
    }

    [Fact]
    public async Task Errand_CredentialIsDead_HoldsTheAccountAndIsDone()
    {
        _road.Provider.OnCheck = _ => new CheckOutcome.Refused(new Refusal(Cause.Unauthorized));

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Done>();

        _road.Accounts.Holds["account:a"].Until.ShouldBeNull();
        _road.Pool.HoldOf("account:a").ShouldNotBeNull();
    }

    [Fact]
    public async Task Errand_CannotBeTold_IsTriedAgainAndHoldsNobody()
    {
        _road.Provider.OnCheck = _ => new CheckOutcome.Refused(new Refusal(Cause.HeavyLoad, "come back later"));

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Again>().Why.ShouldContain("come back later");

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Accounts.Plans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Errand_NoLongerNeeded_IsDoneWithoutAsking()
    {
        _road.Provider.OnCheck = _ => throw new InvalidOperationException("nobody should ask");
        _road.Add(Samples.Account("known"));
        _road.Add(Samples.Account("gone") with { Plan = null });
        _road.Accounts.WithoutCredential.Add("gone");

        (await RunAsync("known")).ShouldBeOfType<ErrandOutcome.Done>();
        (await RunAsync("gone")).ShouldBeOfType<ErrandOutcome.Done>();
        (await RunAsync("nobody")).ShouldBeOfType<ErrandOutcome.Done>();
    }

    private Task<ErrandOutcome> RunAsync(string accountId) =>
        _road.Get<PlanLookup>().RunAsync(new Errand("errand", ErrandKinds.AccountCheck, accountId, ManualTimeProvider.Start), default);
}
