using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Watching;

[Collection(RunsAlone.Name)]
public sealed class WatcherTests : IAsyncLifetime
{
    private readonly TestRoad _road = new();

    public async ValueTask InitializeAsync()
    {
        _road.Provider.Traits = Samples.Traits with { SubmissionsAtOnce = null };
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task SixtyTasks_EndBetweenTwoPolls_AreAllDelivered()
    {
        await _road.AskAsync(count: 60);
        _road.Until(() => _road.Generations().All(generation => generation.State.IsEnd()));

        _road.Generations().ShouldAllBe(generation => generation.State == GenerationState.Completed);
        _road.Rows.Results.Count.ShouldBe(60);
        _road.Provider.Polls.ShouldBeLessThanOrEqualTo(8, "one question serves all");
    }

    [Fact]
    public async Task Questions_TellWhetherAnEndIsExpected()
    {
        var id = await RunningAsync();
        _road.Until(() => _road.HasEnded(id));

        var questions = _road.Provider.Questions.ToArray();
        questions.ShouldAllBe(question => question.Kind == GenerationKind.Video && question.Tasks.Single() == "task-1");
        questions[0].EndExpected.ShouldBeFalse();
        questions[^1].EndExpected.ShouldBeTrue();
    }

    [Fact]
    public async Task Progress_IsShownInStepsAndNeverGoesBack()
    {
        var told = new Queue<double?>([0.05, null, 0.5, 0.3, 0.52, 0.9, 1.5]);
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => told.TryDequeue(out var progress) ? Answer(new TaskReport.Running(progress)) : null;
        _road.Until(() => _road.HasEnded(id));

        _road.Rows.Events.Where(entry => entry.Type == TimelineEventType.Progress).Select(entry => entry.Progress).ShouldBe([5, 50, 90, 99]);
    }

    [Fact]
    public async Task PollRefused_ConcludesNothing()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => _road.Time.Elapsed < TimeSpan.FromMinutes(5) ? new PollOutcome.Refused(new Refusal(Cause.RateLimit)) : null;
        _road.Pass(TimeSpan.FromMinutes(4));

        _road.Generation(id).State.ShouldBe(GenerationState.Active);
        _road.Accounts.Holds.Keys.ShouldBe(["account:a:Video"]);
        _road.Provider.Polls.ShouldBeLessThanOrEqualTo(9, "it is asked more and more seldom");

        _road.Until(() => _road.HasEnded(id));
        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(86_400, 300)]
    public async Task PollRefused_WithAPause_IsAskedAgainAfterItButNotTooLate(int told, int least)
    {
        await RunningAsync();
        _road.Provider.OnPoll = _ => new PollOutcome.Refused(new Refusal(Cause.RateLimit, null, TimeSpan.FromSeconds(told)));
        _road.Until(() => _road.Provider.Polls == 1);
        var asked = _road.Time.Elapsed;
        _road.Until(() => _road.Provider.Polls == 2);

        (_road.Time.Elapsed - asked).ShouldBeInRange(TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(least + 30));
    }

    [Fact]
    public async Task TaskFails_ForContent_FailsTheGenerationAndHoldsNobody()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => Answer(new TaskReport.Failed(new Refusal(Cause.Content, "no herons")));
        _road.Until(() => _road.HasEnded(id));

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, Cause.Content));
        _road.AttemptsOf(id).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Ended);
        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task CredentialDies_AfterSeveralRefusals_FailsTheGenerationAndWatchesOn()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => new PollOutcome.Refused(new Refusal(Cause.Unauthorized));
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).Cause.ShouldBe(Cause.Unauthorized);
        _road.Provider.Polls.ShouldBe(5);
        _road.AttemptsOf(id)[0].State.ShouldBe(AttemptState.Accepted);
        _road.Accounts.Holds["account:a"].Until.ShouldBeNull();

        _road.Provider.OnPoll = _ => null;
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);
        _road.Generation(id).State.ShouldBe(GenerationState.Failed);
    }

    [Fact]
    public async Task TaskMissing_FromOneAnswer_KeepsWaiting()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => _road.Provider.Polls < 6 ? new PollOutcome.Answered(new Dictionary<string, TaskReport>()) : null;
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task TaskMissing_FromEveryAnswer_GivesItsSlotBackLongAfterItsDeadline()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => new PollOutcome.Answered(new Dictionary<string, TaskReport>());
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).Cause.ShouldBe(Cause.TimedOut);
        _road.AttemptsOf(id)[0].State.ShouldBe(AttemptState.Accepted);
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);
        _road.Time.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(6000));
    }

    [Fact]
    public async Task Cancelled_WhileItRuns_HoldsItsSlotUntilItsTaskEnds()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        var id = await RunningAsync();
        await _road.CancelAsync(id);
        var next = await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(5));
        _road.Provider.Submissions.ShouldBe(1);

        _road.Until(() => _road.HasEnded(next));

        _road.AttemptsOf(id)[0].State.ShouldBe(AttemptState.Ended);
        _road.Generation(id).State.ShouldBe(GenerationState.Cancelled);
        _road.Rows.Results.ShouldHaveSingleItem().GenerationId.ShouldBe(next);
        _road.Provider.Opened.ShouldBe(["link-of-task-2"]);
    }

    [Theory]
    [InlineData(GenerationState.Active, true, GenerationState.Completed)]
    [InlineData(GenerationState.Active, false, GenerationState.Failed)]
    [InlineData(GenerationState.Cancelled, true, GenerationState.Cancelled)]
    [InlineData(GenerationState.Cancelled, false, GenerationState.Cancelled)]
    [InlineData(GenerationState.Failed, false, GenerationState.Failed)]
    public async Task Restart_RunningTask_IsWatchedToItsEnd(GenerationState state, bool succeeds, GenerationState end)
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("a"));
        var task = road.Provider.Make("a");
        road.Provider.OnPoll = _ => succeeds ? null : Answer(new TaskReport.Failed(new Refusal(Cause.TaskFailed)), task.Name);
        road.Seed(Samples.Generation("generation", state), Samples.Attempt(AttemptState.Accepted, accountId: "a") with { Task = task.Name, AcceptedAt = ManualTimeProvider.Start });
        await road.StartAsync();
        road.Until(() => road.AttemptsOf("generation")[0].State == AttemptState.Ended && road.HasEnded("generation"));

        road.Generation("generation").State.ShouldBe(end);
        road.Provider.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task TaskSucceeds_InAnotherWayThanAsked_IsDeliveredWithWhatTheUpstreamTells()
    {
        var told = new Adjustment("seconds", "10", "8", "It makes 8 s there.");
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => Answer(new TaskReport.Succeeded("result", ["link-of-task-1"]) { Adjustments = [told] });
        _road.Until(() => _road.HasEnded(id));

        (_road.Generation(id).State, _road.Generation(id).Adjustments.ShouldHaveSingleItem()).ShouldBe((GenerationState.Completed, told));
    }

    [Fact]
    public async Task FaultOfTheStore_DoesNotLoseTheEnd()
    {
        var id = await RunningAsync();
        var faults = 0;
        _road.Store.Fault = change => change.Attempt is { To: AttemptState.Ended } && faults++ < 3 ? new IOException("the disk is full") : null;
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Rows.Results.Count.ShouldBe(1);
    }

    private async Task<string> RunningAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);
        return id;
    }

    private static PollOutcome.Answered Answer(TaskReport report, string task = "task-1") =>
        new(new Dictionary<string, TaskReport> { [task] = report });
}
