using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class SettlementCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Settled_OnceOrTwice_CountsOnce()
    {
        var generation = await AcceptAsync(Make.Generation() with { Reserved = 1m });
        var settlement = new Settlement(generation.Id, Samples.Client, Now) { Costs = Through(("a", 0.3m), ("b", 0.4m)), Release = 1m };

        await Host.Ledger.SettleAsync(settlement, Cancel);
        Time.Advance(TimeSpan.FromMinutes(1));
        await Host.Ledger.SettleAsync(settlement with { At = Now }, Cancel);

        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).ShouldBe(new ClientCosts(Samples.Client, 0.7m, 0, generation.CreatedAt));
        (await Host.Ledger.AccountsAsync(Cancel)).ShouldBe([new AccountCosts("a", 0.3m, generation.CreatedAt), new AccountCosts("b", 0.4m, generation.CreatedAt)]);
        (await FindAsync(generation.Id)).Cost.ShouldBe(0.7m);
    }

    [Fact]
    public async Task Settled_WithMoreThanReserved_IsWhatItWas()
    {
        var generation = await AcceptAsync(Make.Generation() with { Reserved = 0.2m });

        await Host.Ledger.SettleAsync(new Settlement(generation.Id, Samples.Client, Now) { Costs = Through(("a", 0.5m)), Release = 0.2m }, Cancel);

        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).ShouldBe(new ClientCosts(Samples.Client, 0.5m, 0, Now));
    }

    [Fact]
    public async Task Settled_WithoutAReservation_IsSpentAllTheSame()
    {
        var generation = await AcceptAsync();

        await Host.Ledger.SettleAsync(new Settlement(generation.Id, Samples.Client, Now) { Costs = Through(("a", 0.5m)) }, Cancel);

        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).ShouldBe(new ClientCosts(Samples.Client, 0.5m, 0, Now));
    }

    [Fact]
    public async Task Settled_ThatCostsNothing_GivesBackAll()
    {
        var (unknown, free) = (await AcceptAsync(Make.Generation() with { Reserved = 0.2m }), await AcceptAsync(Make.Generation() with { Reserved = 0.2m }));

        await Host.Ledger.SettleAsync(new Settlement(unknown.Id, Samples.Client, Now) { Release = 0.2m }, Cancel);
        await Host.Ledger.SettleAsync(new Settlement(free.Id, Samples.Client, Now) { Costs = Through(("a", 0)), Release = 0.2m }, Cancel);

        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).ShouldBe(new ClientCosts(Samples.Client, 0, 0, Now));
        ((await FindAsync(unknown.Id)).Cost, (await FindAsync(free.Id)).Cost).ShouldBe((null, 0m));
    }

    [Fact]
    public async Task Settled_WithoutARelease_StaysReserved()
    {
        var generation = await AcceptAsync(Make.Generation() with { Reserved = 0.2m });

        await Host.Ledger.SettleAsync(new Settlement(generation.Id, Samples.Client, Now), Cancel);

        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).Reserved.ShouldBe(0.2m);
    }

    [Fact]
    public async Task Days_WithCosts_AreListedInOrder()
    {
        var first = DateOnly.FromDateTime(Now.UtcDateTime);
        foreach (var (wait, cost, client) in new[] { (0, 0.1m, Samples.Client), (1, 0.2m, Samples.Client), (0, 0.4m, Samples.Client), (0, 9m, "client-two"), (2, 0.8m, Samples.Client) })
        {
            Time.Advance(TimeSpan.FromDays(wait));
            await Host.Ledger.SettleAsync(new Settlement(Make.Generation().Id, client, Now) { Costs = Through(("a", cost)) }, Cancel);
        }

        (await Host.Ledger.DaysAsync(Samples.Client, first, Cancel)).ShouldBe([new DayCosts(first, 0.1m), new DayCosts(first.AddDays(1), 0.6m), new DayCosts(first.AddDays(3), 0.8m)]);
        (await Host.Ledger.DaysAsync(Samples.Client, first.AddDays(2), Cancel)).ShouldBe([new DayCosts(first.AddDays(3), 0.8m)]);
    }

    [Fact]
    public async Task Nothing_OfAClient_IsZero() =>
        (await Host.Ledger.OfClientAsync("nobody", Cancel)).ShouldBe(ClientCosts.None("nobody"));

    [Fact]
    public async Task History_HasEveryAttempt_OldestFirst()
    {
        var claimed = await ClaimAsync(Make.Claim(slot: 0));
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Refused) with
        {
            Generation = new GenerationMove { Id = claimed.Generation.Id, From = GenerationState.Active, To = GenerationState.Queued },
        });
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var again = (await Work.ClaimAsync(Make.Claim(slot: 1), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
        var end = Make.Move(again.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting);
        await ApplyAsync(end);
        await ApplyAsync(Make.Move(again.Attempt.Id, AttemptState.Submitting, AttemptState.Ended) with
        {
            Attempt = new AttemptMove { Id = again.Attempt.Id, From = AttemptState.Submitting, To = AttemptState.Ended, Cost = 0.05m },
        });

        var history = await Work.HistoryAsync(claimed.Generation.Id, Cancel);

        history.Select(work => (work.Attempt!.Id, work.Attempt.State, work.Attempt.Cost)).ShouldBe(
            [(claimed.Attempt.Id, AttemptState.Refused, null), (again.Attempt.Id, AttemptState.Ended, 0.05m)]);
        history.ShouldAllBe(work => work.Generation.Id == claimed.Generation.Id);
    }

    [Fact]
    public async Task History_WithoutAttempts_IsTheGenerationAlone()
    {
        var generation = await AcceptAsync();

        (await Work.HistoryAsync(generation.Id, Cancel)).ShouldHaveSingleItem().Attempt.ShouldBeNull();
        (await Work.HistoryAsync("00000000000000000000000000000000", Cancel)).ShouldBeEmpty();
    }

    private static Dictionary<string, decimal> Through(params (string Account, decimal Cost)[] costs) =>
        costs.ToDictionary(cost => cost.Account, cost => cost.Cost, StringComparer.Ordinal);
}
