using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Caring;

namespace Torii.Core.Tests.Work.Caring;

[Collection(RunsAlone.Name)]
public sealed class InspectorTests : IAsyncDisposable
{
    private readonly TestRoad _road = new();

    public InspectorTests()
    {
        _road.Provider.Facets.HasCare = true;
        _road.Provider.OnCheck = _ => throw new InvalidOperationException("an inspection tells the plan too");
        _road.Add(Samples.Account("a") with { Plan = null });
    }

    private AccountFacts Facts => new() { At = _road.Time.GetUtcNow(), Email = "a@mail.test" };

    private Account Account => _road.Pool.Find("a")!.Value.Account;

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Errand_AccountWorks_KeepsWhatWasTold()
    {
        var facts = Facts;
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Told("chatgpt_pro", facts);

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Done>();

        _road.Accounts.Plans["a"].ShouldBe("chatgpt_pro");
        _road.Accounts.Facts["a"].ShouldBe(facts);
        (Account.Plan, Account.Facts).ShouldBe(("chatgpt_pro", facts));
    }

    [Fact]
    public async Task Errand_CredentialIsDead_HoldsTheAccountAndIsDone()
    {
        _road.Provider.Facets.OnInspect = _ => Refused(Cause.Unauthorized);

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Done>();

        _road.Accounts.Holds["account:a"].Until.ShouldBeNull();
        Verdict().ShouldBe(VerdictKind.Invalid);
    }

    [Fact]
    public async Task Errand_CannotBeTold_IsTriedAgainAndHoldsNobody()
    {
        _road.Provider.Facets.OnInspect = _ => Refused(Cause.HeavyLoad);

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Again>().Why.ShouldContain("come back later");

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Accounts.Facts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Errand_NoLongerNeeded_IsDoneWithoutAsking()
    {
        _road.Add(Samples.Account("known") with { Facts = Facts });
        _road.Add(Samples.Account("off") with { Status = AccountStatus.Disabled });
        _road.Add(Samples.Account("gone"));
        _road.Accounts.WithoutCredential.Add("gone");

        foreach (var account in new[] { "known", "off", "gone", "nobody" })
        {
            (await RunAsync(account)).ShouldBeOfType<ErrandOutcome.Done>();
        }

        _road.Provider.Facets.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Errand_ProviderWithNothingToTell_LooksUpThePlan()
    {
        _road.Provider.Facets.HasCare = false;
        _road.Provider.OnCheck = _ => new CheckOutcome.Working("chatgpt_plus");

        (await RunAsync("a")).ShouldBeOfType<ErrandOutcome.Done>();

        Account.Plan.ShouldBe("chatgpt_plus");
        Account.Facts.ShouldBeNull();
    }

    [Fact]
    public async Task Inspect_ThatSomebodyElseHasJustDone_AsksNobody()
    {
        var facts = Facts;
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Told("", facts);
        await InspectAsync();
        await InspectAsync(known: null);

        _road.Provider.Facets.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Inspect_DeadAccountThatAnswers_IsUsedAgain()
    {
        _road.Provider.Facets.OnInspect = _ => Refused(Cause.Unauthorized);
        await InspectAsync();
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Told("", Facts);

        await InspectAsync();

        Verdict().ShouldBe(VerdictKind.Usable);
        _road.Accounts.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Inspect_MayMakeNoVideos_IsOfTheWrongKindAndNotDead()
    {
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Told("", Facts with { MakesVideos = false });

        await InspectAsync();

        Verdict().ShouldBe(VerdictKind.WrongKind);
        Verdict(GenerationKind.Image).ShouldBe(VerdictKind.Usable);
        _road.Accounts.Holds.ShouldBeEmpty();
    }

    private Task<ErrandOutcome> RunAsync(string accountId) =>
        _road.Get<Inspector>().RunAsync(new Errand("errand", ErrandKinds.AccountCheck, accountId, ManualTimeProvider.Start), default);

    private Task InspectAsync() => InspectAsync(Account.Facts);

    private Task InspectAsync(AccountFacts? known) => _road.Get<Inspector>().InspectAsync("a", known, default);

    private VerdictKind Verdict(GenerationKind kind = GenerationKind.Video) => _road.Pool.Judge(Samples.LaneOf(kind)).Single().Verdict.Kind;

    private static InspectionOutcome.Refused Refused(Cause cause) => new(new Refusal(cause, "come back later"));
}
