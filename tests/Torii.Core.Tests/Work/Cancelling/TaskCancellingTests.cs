using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Deleting;

namespace Torii.Core.Tests.Work.Cancelling;

[Collection(RunsAlone.Name)]
public sealed class TaskCancellingTests : IAsyncLifetime
{
    private readonly TestRoad _road = new();

    private FakeFacets Facets => _road.Provider.Facets;

    private string[] Cancels => [.. Facets.Calls.Where(call => call.StartsWith("cancel:", StringComparison.Ordinal))];

    public async ValueTask InitializeAsync()
    {
        Facets.CanCancel = true;
        _road.Provider.Length = TimeSpan.FromMinutes(20);
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Running_ThatIsDeleted_IsCalledOffAndWatchedToItsEnd()
    {
        var id = await RunAsync();
        Facets.OnCancel = task =>
        {
            _road.Provider.OnPoll = _ => new PollOutcome.Answered(new Dictionary<string, TaskReport> { [task] = new TaskReport.Failed(new Refusal(Cause.TaskFailed, "cancelled")) });
            return null;
        };

        (await _road.Get<Deletion>().DeleteAsync(id, default)).ShouldBeTrue();
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended, TimeSpan.FromMinutes(1));

        Cancels.ShouldBe(["cancel:task-1"]);
        _road.Generation(id).State.ShouldBe(GenerationState.Cancelled);
        _road.Until(() => _road.Errands.Errands.Count == 0);
    }

    [Fact]
    public async Task UpstreamThatCannot_IsNotAsked()
    {
        Facets.CanCancel = false;
        var id = await RunAsync();

        await _road.CancelAsync(id);
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);

        Cancels.ShouldBeEmpty();
        _road.Until(() => _road.Errands.Errands.Count == 0);
        _road.TimelineOf(id).ShouldNotContain("Note");
    }

    [Fact]
    public async Task Submission_OnItsWay_IsCalledOffOnceItIsAccepted()
    {
        string? id = null;
        _road.Provider.OnRun = _ =>
        {
            _road.CancelAsync(id!).IsCompletedSuccessfully.ShouldBeTrue();
            return null;
        };
        id = await _road.AskOneAsync();

        _road.Until(() => Cancels.Length == 1, TimeSpan.FromMinutes(1));

        (_road.AttemptsOf(id)[0].State, _road.Generation(id).State).ShouldBe((AttemptState.Accepted, GenerationState.Cancelled));
    }

    [Fact]
    public async Task Waiting_HasNothingToCallOff()
    {
        await RunAsync();
        var waiting = await _road.AskOneAsync();

        await _road.CancelAsync(waiting);
        _road.Pass(TimeSpan.FromMinutes(1));

        Cancels.ShouldBeEmpty();
        _road.Errands.Errands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_IsTriedAgain()
    {
        var refusals = 2;
        Facets.OnCancel = _ => refusals-- > 0 ? new RemovalOutcome.Refused(new Refusal(Cause.Unavailable)) : null;
        var id = await RunAsync();

        await _road.CancelAsync(id);
        _road.Until(() => Cancels.Length == 3, TimeSpan.FromMinutes(1));
        _road.Pass(TimeSpan.FromMinutes(5));

        Cancels.Length.ShouldBe(3);
        _road.TimelineOf(id).ShouldNotContain("Note");
    }

    [Fact]
    public async Task Refused_AgainAndAgain_IsLeftAloneAndSaidSo()
    {
        Facets.OnCancel = _ => new RemovalOutcome.Refused(new Refusal(Cause.Unavailable, "come back later"));
        var id = await RunAsync();

        await _road.CancelAsync(id);
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);
        _road.Pass(TimeSpan.FromMinutes(1));

        Cancels.Length.ShouldBe(7);
        _road.Rows.Events.ShouldContain(entry => entry.Type == TimelineEventType.Note && entry.Text!.Contains("come back later", StringComparison.Ordinal));
        _road.Errands.Errands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remains_IsSaidAndNotTriedAgain()
    {
        Facets.OnCancel = _ => new RemovalOutcome.Remains("it is too far gone");
        var id = await RunAsync();

        await _road.CancelAsync(id);
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);

        Cancels.Length.ShouldBe(1);
        _road.Rows.Events.ShouldContain(entry => entry.Type == TimelineEventType.Note && entry.Text!.Contains("too far gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restarted_InBetween_IsCalledOffAllTheSame()
    {
        var id = await RunAsync();
        var refuses = true;
        Facets.OnCancel = _ => refuses ? new RemovalOutcome.Refused(new Refusal(Cause.Unavailable)) : null;
        await _road.CancelAsync(id);
        _road.Until(() => Cancels.Length == 1);
        refuses = false;

        await using var next = await _road.RestartAsync();
        next.Until(() => Cancels.Length == 2, TimeSpan.FromMinutes(1));

        next.Until(() => next.AttemptsOf(id)[0].State == AttemptState.Ended);
    }

    private async Task<string> RunAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);
        return id;
    }
}
