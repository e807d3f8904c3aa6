using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Costs;

/// <summary>Through the whole road: a target with a price of 0.1 US dollars a second, and a model of ten seconds.</summary>
[Collection(RunsAlone.Name)]
public sealed class SettlingTests : IAsyncLifetime
{
    private readonly TestRoad _road = new(new RouteBook([Target.Sora with { Price = new Price(PerSecond: 0.1m, Each: 0) }], []));

    public async ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Completed_CostsThePriceOfItsTarget()
    {
        var id = await _road.AskOneAsync();
        _road.Generation(id).Reserved.ShouldBe(1m);

        (await SettledAsync(id)).ShouldSatisfyAllConditions(
            settled => settled.ClientId.ShouldBe("client"),
            settled => settled.Costs.ShouldBe([KeyValuePair.Create("a", 1m)]),
            settled => settled.Release.ShouldBe(1m));
    }

    [Fact]
    public async Task Completed_CostsWhatTheUpstreamSays()
    {
        Report(task => new TaskReport.Succeeded("result", ["link"]) { Cost = 0.42m });

        (await SettledAsync(await _road.AskOneAsync())).Costs.ShouldBe([KeyValuePair.Create("a", 0.42m)]);
    }

    [Fact]
    public async Task Answered_AtOnce_CostsWhatTheUpstreamSays()
    {
        _road.Provider.OnRun = _ => new StepOutcome.Finished(new Output.Text("A heron.")) { Cost = 0.002m };

        (await SettledAsync(await _road.AskOneAsync(model: "prompt-enhance-short-10s"))).ShouldSatisfyAllConditions(
            settled => settled.Costs.ShouldBe([KeyValuePair.Create("a", 0.002m)]),
            settled => settled.Release.ShouldBeNull());
    }

    [Fact]
    public async Task Failed_CostsNothingUnlessTheUpstreamSaysSo()
    {
        Report(task => new TaskReport.Failed(new Refusal(Cause.TaskFailed)));
        (await SettledAsync(await _road.AskOneAsync())).ShouldSatisfyAllConditions(settled => settled.Costs.ShouldBeEmpty(), settled => settled.Release.ShouldBe(1m));

        Report(task => new TaskReport.Failed(new Refusal(Cause.Content)) { Cost = 0.3m });
        (await SettledAsync(await _road.AskOneAsync())).ShouldSatisfyAllConditions(settled => settled.Costs.ShouldBe([KeyValuePair.Create("a", 0.3m)]), settled => settled.Release.ShouldBe(1m));
    }

    [Fact]
    public async Task CalledOff_IsSettledWhenItsTaskIsOver()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);

        await _road.CancelAsync(id);
        _road.Pass(TimeSpan.FromSeconds(4));
        _road.Ledger.Settlements.ShouldBeEmpty();

        (await SettledAsync(id)).ShouldSatisfyAllConditions(settled => settled.Costs.ShouldBe([KeyValuePair.Create("a", 1m)]), settled => settled.Release.ShouldBe(1m));
        (_road.Generation(id).State, _road.AttemptsOf(id)[0].Cost).ShouldBe((GenerationState.Cancelled, 1m));
    }

    [Fact]
    public async Task CalledOff_WhileItWaits_GivesBackAll()
    {
        var running = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(running).Count == 1);
        var id = await _road.AskOneAsync();
        await _road.CancelAsync(id);

        (await SettledAsync(id)).ShouldSatisfyAllConditions(settled => settled.Costs.ShouldBeEmpty(), settled => settled.Release.ShouldBe(1m));
        _road.AttemptsOf(id).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_ForGood_GivesBackAll()
    {
        _road.Provider.OnRun = _ => new StepOutcome.Refused(new Refusal(Cause.Content));

        (await SettledAsync(await _road.AskOneAsync())).ShouldSatisfyAllConditions(settled => settled.Costs.ShouldBeEmpty(), settled => settled.Release.ShouldBe(1m));
    }

    [Fact]
    public async Task Unknown_StaysReservedAndSaysSo()
    {
        _road.Provider.Plan = [new StepPlan("submit", StepClass.Blind, Submits: true)];
        _road.Provider.OnRun = _ => new StepOutcome.Unknown("reset");
        var id = await _road.AskOneAsync();

        (await SettledAsync(id)).ShouldSatisfyAllConditions(settled => settled.Costs.ShouldBeEmpty(), settled => settled.Release.ShouldBeNull());

        _road.Generation(id).Cause.ShouldBe(Cause.SubmissionUnknown);
        NotesOf(id).ShouldHaveSingleItem().ShouldContain("1.00 US dollars");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("0.4", true)]
    public async Task UselessAnswer_StaysReservedUnlessItSaysWhatItCost(string? told, bool isSettled)
    {
        var cost = told is null ? (decimal?)null : decimal.Parse(told, System.Globalization.CultureInfo.InvariantCulture);
        _road.Provider.OnRun = _ => new StepOutcome.Failed(new Refusal(Cause.BadAnswer, "the answer has no picture")) { Cost = cost };

        var settled = await SettledAsync(await _road.AskOneAsync());

        (settled.Costs.Values.Sum(), settled.Release is not null).ShouldBe((cost ?? 0, isSettled));
    }

    [Fact]
    public async Task Vanished_StaysReservedAndSaysSo()
    {
        _road.Provider.OnPoll = _ => new PollOutcome.Answered(new Dictionary<string, TaskReport>());
        var id = await _road.AskOneAsync();

        (await SettledAsync(id)).Release.ShouldBeNull();

        _road.AttemptsOf(id)[0].Cause.ShouldBe(Cause.TimedOut);
        NotesOf(id).ShouldHaveSingleItem().ShouldContain("reserved");
    }

    [Fact]
    public async Task CalledOff_AndThenLost_IsSettledAfterARestartToo()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);
        await _road.CancelAsync(id);

        await using var next = await _road.RestartAsync();
        next.Until(() => next.Ledger.Settlements.Count == 1);

        next.Ledger.Settlements[0].Costs.ShouldBe([KeyValuePair.Create("a", 1m)]);
    }

    [Fact]
    public async Task Price_ThatIsNone_IsNotWrittenDown()
    {
        _road.Provider.OnRun = _ => new StepOutcome.Finished(new Output.Text("A heron.")) { Cost = -5 };
        var id = await _road.AskOneAsync(model: "prompt-enhance-short-10s");

        (await SettledAsync(id)).Costs.ShouldBe([KeyValuePair.Create("a", 0m)]);
    }

    private void Report(Func<string, TaskReport> report) => _road.Provider.OnPoll = _ => new PollOutcome.Answered(
        _road.Provider.Tasks.ToDictionary(task => task.Name, task => report(task.Name), StringComparer.Ordinal));

    private string[] NotesOf(string id) => [.. _road.Rows.Events.Where(entry => entry.GenerationId == id && entry.Type == TimelineEventType.Note).Select(entry => entry.Text!)];

    private Task<Settlement> SettledAsync(string id)
    {
        _road.Until(() => _road.HasEnded(id) && _road.Ledger.Settlements.Exists(settled => settled.GenerationId == id));
        _road.Until(() => _road.Errands.Errands.TrueForAll(errand => errand.Subject != id));
        return Task.FromResult(_road.Ledger.Settlements.Where(settled => settled.GenerationId == id).ShouldHaveSingleItem());
    }
}
