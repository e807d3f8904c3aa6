using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Watching;

namespace Torii.Core.Tests.Work.Watching;

/// <summary>Tasks that their upstream does not know, or cannot be asked after, and upstreams that speak up themselves.</summary>
[Collection(RunsAlone.Name)]
public sealed class WatcherTroubleTests : IAsyncLifetime
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
    public async Task TaskThatIsUnknownForAMoment_IsWaitedFor()
    {
        var id = await RunningAsync();
        var asked = 0;
        _road.Provider.OnPoll = _ => ++asked is 2 or 3 ? Answer(new TaskReport.Gone()) : null;
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task TaskThatTheUpstreamHasLost_FailsAndGivesItsSlotBack()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => Answer(new TaskReport.Gone());
        _road.Until(() => _road.HasEnded(id), TimeSpan.FromMinutes(3));

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, Cause.TaskLost));
        _road.Time.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(60));
        _road.AttemptsOf(id)[0].State.ShouldBe(AttemptState.Ended);
    }

    [Theory]
    [InlineData("sora", "task-1", 1)]
    [InlineData("sora", "task-2", 0)]
    [InlineData("other", "task-1", 0)]
    public async Task News_OfATaskOfThatUpstream_HaveItAskedAfterAtOnce(string upstream, string task, int asked)
    {
        await RunningAsync();
        var before = _road.Provider.Polls;

        _road.Get<TaskNews>().Heard(upstream, task);
        Calm.Wait();

        (_road.Provider.Polls - before).ShouldBe(asked);
    }

    [Fact]
    public async Task News_HoweverMany_DoNotHaveItAskedAfterMoreOftenThanThePlanAllows()
    {
        await RunningAsync();
        var before = _road.Provider.Polls;

        for (var call = 0; call < 100; call++)
        {
            _road.Get<TaskNews>().Heard("sora", "task-1");
            Calm.Wait();
        }

        (_road.Provider.Polls - before).ShouldBe(1);
    }

    [Fact]
    public async Task UpstreamThatCannotBeAsked_IsToldInTheTimelineOnceForEachReason()
    {
        var id = await RunningAsync();
        _road.Provider.OnPoll = _ => new PollOutcome.Refused(new Refusal(_road.Time.Elapsed < TimeSpan.FromMinutes(5) ? Cause.RateLimit : Cause.Unavailable));
        _road.Pass(TimeSpan.FromMinutes(10));

        _road.Rows.Events.Where(entry => entry.GenerationId == id && entry.Type == TimelineEventType.Note).Select(entry => entry.Text).ShouldBe(
            ["The upstream cannot be asked after it now: The upstream limits this account's rate.", "The upstream cannot be asked after it now: The upstream cannot be reached."]);
    }

    [Fact]
    public async Task TasksThatWereNotAnswered_HaveTheUpstreamLeftAloneAndAreFollowedAllTheSame()
    {
        var ids = new[] { await RunningAsync(), await _road.AskOneAsync() };
        _road.Until(() => _road.AttemptsOf(ids[1]) is [{ State: AttemptState.Accepted }]);
        _road.Provider.OnPoll = _ => new PollOutcome.Answered(new Dictionary<string, TaskReport> { ["task-1"] = new TaskReport.Running(0.1) })
        {
            Hindered = new Refusal(Cause.RateLimit, RetryAfter: TimeSpan.FromSeconds(40)),
        };
        var before = _road.Provider.Polls;
        _road.Pass(TimeSpan.FromMinutes(2));

        (_road.Provider.Polls - before).ShouldBeInRange(1, 4);
        _road.Provider.OnPoll = _ => null;
        _road.Until(() => ids.All(_road.HasEnded));
        ids.ShouldAllBe(id => _road.Generation(id).State == GenerationState.Completed);
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
