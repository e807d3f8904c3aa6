using Torii.Core.Costs;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Dispatching;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

[Collection(RunsAlone.Name)]
public sealed class IntakeBudgetTests : IAsyncDisposable
{
    private readonly TestRoad _road = new(new RouteBook([Target.Sora with { Price = new Price(PerSecond: 0.1m, Each: 0.05m) }], []));
    private Acceptance? _seen;

    public IntakeBudgetTests()
    {
        _road.Add(Samples.Account("a"));
        _road.Add(Samples.Client("client") with { Budget = 7.5m });
        _road.Store.OnAccept = acceptance =>
        {
            _seen = acceptance;
            return null;
        };
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Batch_IsReservedForByThePriceOfItsTargetWithinTheKeysBudget()
    {
        await _road.AskAsync(count: 3);

        _seen.ShouldNotBeNull().Budget.ShouldBe(7.5m);
        _seen.Batch.Select(generation => generation.Reserved).ShouldBe([1.05m, 1.05m, 1.05m]);
    }

    [Fact]
    public async Task Unpriced_IsNotReservedFor()
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("a"));

        (await road.AskAsync()).ShouldBeOfType<IntakeOutcome.Accepted>().Batch[0].Reserved.ShouldBeNull();
    }

    [Fact]
    public async Task Batch_OverTheBudget_IsTurnedAwayWithTheAmounts()
    {
        _road.Store.OnAccept = _ => new AcceptOutcome.OverBudget(new ClientCosts("client", 6.2m, 0.4m, null), 1.05m);

        var refused = (await _road.AskAsync()).ShouldBeOfType<IntakeOutcome.TurnedAway>();

        refused.Reason.ShouldBe(IntakeRefusal.OverBudget);
        refused.RetryAfter.ShouldBeNull();
        foreach (var amount in new[] { "7.50", "6.20", "0.40", "1.05" })
        {
            refused.Message.ShouldContain(amount);
        }

        _road.Generations().ShouldBeEmpty();
        _road.Get<ClientLoad>().Waiting.ShouldBe(0);
    }
}
