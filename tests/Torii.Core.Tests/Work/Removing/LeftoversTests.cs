using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Removing;

/// <summary>What attempts leave at their upstreams, and characters, which are made on purpose.</summary>
[Collection(RunsAlone.Name)]
public sealed class LeftoversTests : IAsyncLifetime
{
    private static readonly CharacterCard Card = new() { Username = "otter123", DisplayName = "Otter", CharacterId = "char_1", CameoId = "cameo_1", AvatarLink = "avatar" };

    private static readonly IReadOnlyList<StepPlan> Plan =
    [
        new("make", StepClass.Repeatable, Submits: false) { LeavesSomething = true },
        new("submit", StepClass.Listed, Submits: true),
    ];

    private readonly TestRoad _road = new();

    private FakeFacets Facets => _road.Provider.Facets;

    public ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a"));
        _road.Provider.Plan = Plan;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Video_IsOver_LeavesNothing()
    {
        await _road.StartAsync();
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);
        Facets.Calls.ShouldBeEmpty();

        _road.Until(() => _road.Errands.Errands.Count == 0);

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        Facets.Calls.ShouldBe(["leftovers:make=make done"]);
    }

    [Fact]
    public async Task Step_IsOwedItsRemovalBeforeItIsSent()
    {
        var owed = -1;
        _road.Provider.OnRun = run =>
        {
            owed = run.Step.Name == "make" ? _road.Errands.Errands.Count : owed;
            return null;
        };
        await _road.StartAsync();
        var id = await _road.AskOneAsync();

        _road.Until(() => _road.HasEnded(id));

        owed.ShouldBe(1);
    }

    [Theory]
    [InlineData("make")]
    [InlineData("submit")]
    public async Task Step_IsRefused_LeavesNothing(string step)
    {
        _road.Provider.OnRun = run => run.Step.Name == step ? new StepOutcome.Refused(new Refusal(Cause.Content)) : null;
        await _road.StartAsync();
        var id = await _road.AskOneAsync();

        _road.Until(() => _road.HasEnded(id) && _road.Errands.Errands.Count == 0);

        Facets.Calls.ShouldHaveSingleItem().ShouldBe(step == "make" ? "leftovers:make=" : "leftovers:make=make done");
    }

    [Fact]
    public async Task Removal_IsRefused_IsTriedUntilItWorks()
    {
        Facets.OnLeftovers = _ => Facets.Calls.Count < 3 ? new RemovalOutcome.Refused(new Refusal(Cause.Unavailable)) : null;
        await _road.StartAsync();
        var id = await _road.AskOneAsync();

        _road.Until(() => _road.HasEnded(id) && _road.Errands.Errands.Count == 0);

        Facets.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Removal_CanNeverWork_IsNamedInTheTimeline()
    {
        Facets.OnLeftovers = _ => new RemovalOutcome.Remains("the character @otter123");
        await _road.StartAsync();
        var id = await _road.AskOneAsync();

        _road.Until(() => _road.HasEnded(id) && _road.Errands.Errands.Count == 0);

        _road.Rows.Events.ShouldContain(entry => entry.Type == TimelineEventType.Note && entry.Text!.Contains("@otter123"));
    }

    // The server dies at each of its writes in turn; the next one leaves nothing behind.
    [Fact]
    public async Task Crash_AtAnyWrite_LeavesNothing()
    {
        for (var writes = 1; writes <= 12; writes++)
        {
            var dead = new TestRoad();
            dead.Add(Samples.Account("a"));
            var made = dead.Provider;
            made.Plan = Plan;
            await dead.StartAsync();
            dead.Store.DiesAfter = writes;
            await dead.AskAsync(count: 1);
            dead.Pass(TimeSpan.FromSeconds(30));
            var begun = made.Runs.Any(run => run == "a:make");

            await using var road = await dead.RestartAsync();
            road.Until(() => road.Generations().All(generation => generation.State.IsEnd()) && road.Errands.Errands.Count == 0);

            (!made.Facets.Calls.IsEmpty).ShouldBe(begun || made.Runs.Any(run => run == "a:make"), $"after {writes} writes");
        }
    }

    [Fact]
    public async Task Waiting_IsAskedAgainUntilItIsOver()
    {
        var asked = 0;
        _road.Provider.OnRun = run => run.Step.Name == "make" && ++asked < 4 ? new StepOutcome.Waiting(TimeSpan.FromSeconds(5)) : null;
        await _road.StartAsync();
        var id = await _road.AskOneAsync();

        _road.Until(() => _road.HasEnded(id));

        (asked, _road.Generation(id).State).ShouldBe((4, GenerationState.Completed));
    }

    [Fact]
    public async Task Waiting_IsCalledOff_EndsAndFreesTheAccount()
    {
        _road.Provider.OnRun = run => run.Step.Name == "make" ? new StepOutcome.Waiting(TimeSpan.FromSeconds(5)) : null;
        await _road.StartAsync();
        var id = await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(12));
        await _road.CancelAsync(id);

        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Refused }] && _road.Errands.Errands.Count == 0);

        _road.Provider.Submissions.ShouldBe(0);
        Facets.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Character_Made_IsKeptWithItsPicture()
    {
        var id = await MakeCharacterAsync();
        _road.Until(() => _road.HasEnded(id) && _road.Errands.Errands.Count == 0);

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        (_road.Rows.Characters[id].Card, _road.Rows.Characters[id].AccountId).ShouldBe((Card, "a"));
        _road.Rows.Results.ShouldHaveSingleItem().ContentType.ShouldBe("image/png");
        Facets.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Character_WithoutItsPicture_IsKept()
    {
        _road.Provider.OnResult = _ => new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable));
        var id = await MakeCharacterAsync(hasPicture: false);
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Rows.Results.ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_IsTheResult()
    {
        _road.Provider.Plan = [new("submit", StepClass.Repeatable, Submits: true)];
        _road.Provider.OnRun = _ => new StepOutcome.Finished(new Output.Text("PRIMARY a heron"));
        await _road.StartAsync();
        var id = await _road.AskOneAsync(model: "prompt-enhance-short-10s");

        _road.Until(() => _road.HasEnded(id));

        (_road.Generation(id).State, _road.Generation(id).Text).ShouldBe((GenerationState.Completed, "PRIMARY a heron"));
        _road.TimelineOf(id).ShouldBe("Queued Claimed Submitted Completed");
        _road.AttemptsOf(id).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Ended);
    }

    private async Task<string> MakeCharacterAsync(bool hasPicture = true)
    {
        _road.Provider.Plan =
        [
            new("make", StepClass.Repeatable, Submits: false) { LeavesSomething = true },
            new("submit", StepClass.Repeatable, Submits: true),
        ];
        _road.Provider.OnRun = run => run.Step.Submits ? new StepOutcome.Finished(new Output.Character(Card)) : null;
        if (hasPicture)
        {
            _road.Provider.OnResult = _ => FakeProvider.Bytes("89504E470D0A1A0A0000000D49484452");
        }

        await _road.StartAsync();
        var outcome = await _road.AskAsync("avatar-create", asked => asked with { Prompt = "gen_1" });
        return outcome.ShouldBeOfType<IntakeOutcome.Accepted>().Batch[0].Id;
    }
}
