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
    public async Task Check_AccountWorks_LearnsItsPlan()
    {
        _road.Provider.OnCheck = _ => new CheckOutcome.Working("chatgpt_pro");

        (await CheckAsync("a")).ShouldBeNull();

        _road.Accounts.Plans["a"].ShouldBe("chatgpt_pro");
        _road.Pool.Find("a")!.Value.Account.Plan.ShouldBe("chatgpt_pro");
    }

    [Fact]
    public async Task Check_AccountChangedMeanwhile_ChangesOnlyItsPlan()
    {
        _road.Provider.OnCheck = _ =>
        {
            _road.Add(Samples.Account("a") with { Plan = null, Weight = 7 });
            return new CheckOutcome.Working("chatgpt_plus");
        };

        await CheckAsync("a");

        _road.Pool.Find("a")!.Value.Account.ShouldSatisfyAllConditions(
            account => account.Weight.ShouldBe(7),
            account => account.Plan.ShouldBe("chatgpt_plus"));
    }

    [Fact]
    public async Task Check_CredentialIsDead_HoldsTheAccount()
    {
        _road.Provider.OnCheck = _ => new CheckOutcome.Refused(new Refusal(Cause.Unauthorized));

        (await CheckAsync("a"))!.Cause.ShouldBe(Cause.Unauthorized);

        _road.Accounts.Holds["account:a"].Until.ShouldBeNull();
        _road.Pool.HoldOf("account:a").ShouldNotBeNull();
    }

    [Fact]
    public async Task Check_CannotBeTold_HoldsNobody()
    {
        _road.Provider.OnCheck = _ => new CheckOutcome.Refused(new Refusal(Cause.HeavyLoad, "come back later"));

        (await CheckAsync("a"))!.Text.ShouldBe("come back later");

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Accounts.Plans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_NoLongerNeeded_AsksNobody()
    {
        _road.Provider.OnCheck = _ => throw new InvalidOperationException("nobody should ask");
        _road.Add(Samples.Account("known"));
        _road.Add(Samples.Account("gone") with { Plan = null });
        _road.Accounts.WithoutCredential.Add("gone");

        (await CheckAsync("known")).ShouldBeNull();
        (await CheckAsync("gone")).ShouldBeNull();
        (await CheckAsync("nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task LookUp_ClientWaits_AsksForNothingButThePlan()
    {
        _road.Provider.Facets.HasCare = true;
        _road.Provider.OnCheck = _ => new CheckOutcome.Working("chatgpt_pro");

        await _road.Get<PlanLookup>().LookUpAsync(["a"], default);

        _road.Accounts.Plans["a"].ShouldBe("chatgpt_pro");
        _road.Provider.Facets.Calls.ShouldBeEmpty();
    }

    private Task<Refusal?> CheckAsync(string accountId) => _road.Get<PlanLookup>().CheckAsync(accountId, default);
}
