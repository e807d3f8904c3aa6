using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Reconciling;

[Collection(RunsAlone.Name)]
public sealed class ReconcilerTests : IAsyncLifetime
{
    private readonly TestRoad _road = new();

    public async ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task AnswerLost_TaskIsInTheLists_IsAdopted()
    {
        Lose(made: 1);
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.TimelineOf(id).ShouldStartWith("Queued Claimed Submitted Unknown Adopted ");
        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task AnswerLost_TaskShowsLate_IsStillAdopted()
    {
        Lose(made: 1);
        _road.Provider.OnList = _ => _road.Time.Elapsed < TimeSpan.FromSeconds(60) ? new ListOutcome.Read([]) : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task NeverTaken_IsAbsentOnlyLongAfterAndThenSentAgain()
    {
        Lose(made: 0);
        var first = await _road.AskOneAsync();
        var second = await _road.AskOneAsync();

        _road.Pass(TimeSpan.FromSeconds(89));
        _road.Provider.Submissions.ShouldBe(1, "the account's gate is shut meanwhile, for the other one too");

        var lists = _road.Provider.Lists;
        _road.Until(() => _road.AttemptsOf(first)[0].State == AttemptState.Absent);
        (_road.Provider.Lists - lists).ShouldBeGreaterThanOrEqualTo(3, "one late reading is not enough");

        _road.Until(() => _road.HasEnded(first) && _road.HasEnded(second));
        _road.Generations().ShouldAllBe(generation => generation.State == GenerationState.Completed);
        _road.Provider.Tasks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task OlderTasksOfOthers_AreNeverTakenForIt()
    {
        _road.Provider.Make("a");
        Lose(made: 0);
        var id = await EndAsync();

        _road.AttemptsOf(id).Select(attempt => (attempt.State, attempt.Task)).ShouldBe([(AttemptState.Absent, null), (AttemptState.Ended, "task-2")]);
    }

    [Fact]
    public async Task TwoStrangers_FailsAsUnknownAndIsNeverSentAgain()
    {
        Lose(made: 2);
        var id = await EndAsync();
        _road.Pass(TimeSpan.FromMinutes(10));

        _road.Generation(id).Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.AttemptsOf(id).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Ended);
        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task ListsUnreadableForATime_ConcludesNothingFromThat()
    {
        Lose(made: 1);
        _road.Provider.OnList = _ => _road.Provider.Submissions > 0 && _road.Time.Elapsed < TimeSpan.FromMinutes(10)
            ? new ListOutcome.Refused(new Refusal(Cause.HeavyLoad))
            : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task ListsNeverReadable_IsGivenUpAndTheAccountServesAgain()
    {
        Lose(made: 1);
        var isShut = true;
        _road.Provider.OnList = _ => isShut && _road.Provider.Submissions > 0 ? new ListOutcome.Refused(new Refusal(Cause.HeavyLoad)) : null;
        var id = await EndAsync();

        _road.Generation(id).Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.Until(() => !_road.AttemptsOf(id)[0].State.IsOpen());
        _road.AttemptsOf(id)[0].State.ShouldBe(AttemptState.Ended);

        isShut = false;
        var next = await EndAsync();
        _road.Generation(next).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Submissions.ShouldBe(2);
    }

    [Fact]
    public async Task TaskOfSomebodyElse_MadeSinceAnEarlierSubmission_IsNotTakenForIt()
    {
        await EndAsync();
        _road.Provider.Make("a");
        _road.Provider.OnRun = _ => _road.Provider.Submissions == 2 ? new StepOutcome.Unknown("reset") : null;
        var id = await EndAsync();

        _road.AttemptsOf(id).Select(attempt => (attempt.State, attempt.Task)).ShouldBe([(AttemptState.Absent, null), (AttemptState.Ended, "task-3")]);
    }

    [Fact]
    public async Task FaultOfTheStore_DoesNotEndTheSearch()
    {
        Lose(made: 1);
        var faults = 0;
        _road.Store.Fault = change => change.Attempt is { To: AttemptState.Accepted } && faults++ < 2 ? new InvalidOperationException("a defect") : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task Cancelled_WhileItIsSought_IsWatchedToTheEndOfItsTask()
    {
        Lose(made: 1);
        _road.Provider.OnList = _ => _road.Time.Elapsed < TimeSpan.FromSeconds(20) ? new ListOutcome.Read([]) : null;
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Unknown }]);
        await _road.CancelAsync(id);

        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);

        _road.Generation(id).State.ShouldBe(GenerationState.Cancelled);
        _road.AttemptsOf(id)[0].Task.ShouldBe("task-1");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Restart_LongAfterwards_SettlesItAsBefore(int made)
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("a"));
        road.Provider.Length = TimeSpan.FromHours(2);
        road.Seed(Samples.Generation("generation", GenerationState.Active) with { Deadline = ManualTimeProvider.Start + TimeSpan.FromHours(3) }, Samples.Attempt(AttemptState.Unknown, accountId: "a") with { Baseline = [] });
        for (var i = 0; i < made; i++)
        {
            road.Provider.Make("a");
        }

        var readings = 0;
        road.Provider.OnList = _ => readings++ == 0 ? new ListOutcome.Refused(new Refusal(Cause.Unavailable)) : null;
        road.Time.Advance(TimeSpan.FromHours(2));
        await road.StartAsync();
        road.Until(() => road.AttemptsOf("generation")[0].State is not AttemptState.Unknown);

        road.AttemptsOf("generation")[0].State.ShouldBe(made switch { 0 => AttemptState.Absent, 1 => AttemptState.Accepted, _ => AttemptState.Ended });
    }

    // Only the first answer is lost.
    private void Lose(int made) => _road.Provider.OnRun = _ =>
    {
        if (_road.Provider.Submissions > 1)
        {
            return null;
        }

        for (var i = 0; i < made; i++)
        {
            _road.Provider.Make("a");
        }

        return new StepOutcome.Unknown("reset");
    };

    private async Task<string> EndAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));
        return id;
    }
}
