using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Repeating;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class ReservationCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Batch_WithEstimates_IsReservedFor()
    {
        var batch = Make.Batch(3).Select(generation => generation with { Reserved = 0.25m }).ToList();

        (await TryAsync(batch, budget: 1m)).ShouldBeOfType<AcceptOutcome.Accepted>();

        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).ShouldBe(new ClientCosts(Samples.Client, 0, 0.75m, Now));
        (await FindAsync(batch[2].Id)).Reserved.ShouldBe(0.25m);
        (await FindAsync(batch[2].Id)).Cost.ShouldBeNull();
    }

    [Fact]
    public async Task Batch_OverTheBudget_IsRefusedAndLeavesNothing()
    {
        await TryAsync([Make.Generation() with { Reserved = 0.4m }], budget: 1m);
        var batch = Make.Batch(2).Select(generation => generation with { Reserved = 0.4m }).ToList();
        Host.Listener.Clear();

        (await TryAsync(batch, budget: 1m)).ShouldBe(new AcceptOutcome.OverBudget(new ClientCosts(Samples.Client, 0, 0.4m, Now), 0.8m));

        (await Host.Generations.BatchAsync(batch[0].Id, Cancel)).ShouldBeEmpty();
        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).Reserved.ShouldBe(0.4m);
        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Batch_ThatUsesTheBudgetUp_IsAccepted()
    {
        (await TryAsync([Make.Generation() with { Reserved = 1m }], budget: 1m)).ShouldBeOfType<AcceptOutcome.Accepted>();
        (await TryAsync([Make.Generation() with { Reserved = 0.000_001m }], budget: 1m)).ShouldBeOfType<AcceptOutcome.OverBudget>();
    }

    [Fact]
    public async Task First_OverTheBudget_IsRefused()
    {
        (await TryAsync([Make.Generation() with { Reserved = 2m }], budget: 1m)).ShouldBe(new AcceptOutcome.OverBudget(ClientCosts.None(Samples.Client), 2m));
        (await TryAsync([Make.Generation() with { Reserved = 0.1m }], budget: 0m)).ShouldBeOfType<AcceptOutcome.OverBudget>();
    }

    [Fact]
    public async Task Unpriced_WithinTheBudget_IsAcceptedAndBeyondItRefused()
    {
        (await TryAsync([Make.Generation()], budget: 1m)).ShouldBeOfType<AcceptOutcome.Accepted>();
        await Host.Ledger.SettleAsync(new Settlement(Make.Generation().Id, Samples.Client, Now) { Costs = new Dictionary<string, decimal> { ["a"] = 1.5m } }, Cancel);

        (await TryAsync([Make.Generation()], budget: 1m)).ShouldBe(new AcceptOutcome.OverBudget(new ClientCosts(Samples.Client, 1.5m, 0, Now), 0));
    }

    [Fact]
    public async Task Others_HaveTheirOwn()
    {
        await TryAsync([Make.Generation() with { Reserved = 1m }], budget: 1m);

        (await TryAsync([Make.Generation("client-two") with { Reserved = 1m }], budget: 1m)).ShouldBeOfType<AcceptOutcome.Accepted>();
        (await TryAsync([Make.Generation() with { Reserved = 5m }], budget: null)).ShouldBeOfType<AcceptOutcome.Accepted>();
        (await Host.Ledger.ClientsAsync(Cancel)).Select(costs => costs.Reserved).ShouldBe([6m, 1m]);
    }

    [Fact]
    public async Task Requests_AtOnce_NeverExceedTheBudget()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => TryAsync([Make.Generation() with { Reserved = 0.07m }], budget: 2m))));

        // 28 x 0.07 = 1.96
        outcomes.Count(outcome => outcome is AcceptOutcome.Accepted).ShouldBe(28);
        outcomes.Count(outcome => outcome is AcceptOutcome.OverBudget).ShouldBe(172);
        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).Reserved.ShouldBe(1.96m);
    }

    [Fact]
    public async Task Refused_WithAKey_LeavesTheKeyFree()
    {
        var ask = new Ask("fingerprint") { Key = "key" };
        var generation = Make.Generation() with { Reserved = 1m };

        (await Work.AcceptAsync(new Acceptance([generation]) { Ask = ask, KeysSince = Now.AddDays(-1), Budget = 0.5m }, Cancel)).ShouldBeOfType<AcceptOutcome.OverBudget>();
        (await Work.AcceptAsync(new Acceptance([generation]) { Ask = ask, KeysSince = Now.AddDays(-1), Budget = 1m }, Cancel)).ShouldBeOfType<AcceptOutcome.Accepted>();

        // What repeats it is that, and no question of money.
        (await Work.AcceptAsync(new Acceptance([Make.Generation() with { Reserved = 1m }]) { Ask = ask, KeysSince = Now.AddDays(-1), Budget = 1m }, Cancel)).ShouldBeOfType<AcceptOutcome.KeyTaken>();
    }

    [Fact]
    public async Task Reserved_AndThenAnInputIsGone_IsNot()
    {
        var generation = Make.Generation(images: "00000000000000000000000000000000") with { Reserved = 1m };

        (await TryAsync([generation], budget: 2m)).ShouldBeOfType<AcceptOutcome.MediaGone>();

        (await Host.Ledger.ClientsAsync(Cancel)).ShouldBeEmpty();
    }

    private Task<AcceptOutcome> TryAsync(IReadOnlyList<Generation> batch, decimal? budget) =>
        Work.AcceptAsync(new Acceptance(batch) { Budget = budget }, Cancel);
}
