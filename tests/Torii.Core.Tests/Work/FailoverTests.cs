using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work;

/// <summary>A generation's way along its route: on to the next target before anybody has taken it, and never after.</summary>
[Collection(RunsAlone.Name)]
public sealed class FailoverTests : IAsyncDisposable
{
    private static readonly Upstream Other = Samples.Upstream with { Name = "other" };

    private static readonly Target Short = new("other/short")
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Video },
        Abilities = new Abilities { Seconds = [4, 8], Frames = 1, Styles = true, Shots = ShotForm.Native },
    };

    private TestRoad _road = new(new RouteBook([Target.Sora, Short], []));

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData(Cause.Unauthorized)]
    [InlineData(Cause.Quota)]
    [InlineData(Cause.RateLimit)]
    [InlineData(Cause.PlanRequired)]
    [InlineData(Cause.HeavyLoad)]
    [InlineData(Cause.Unavailable)]
    [InlineData(Cause.NotFound)]
    public async Task Refused_BeforeAcceptance_GoesOnToTheNextTarget(Cause cause)
    {
        await StartAsync();
        Answer("a", new StepOutcome.Refused(new Refusal(cause)));
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id), TimeSpan.FromMinutes(1));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        TargetsOf(id).ShouldBe(["sora", "other/short"]);
    }

    [Theory]
    [InlineData(Cause.Content)]
    [InlineData(Cause.InvalidRequest)]
    public async Task Refused_ForWhatItIs_IsAnAnswer(Cause cause)
    {
        await StartAsync();
        Answer("a", new StepOutcome.Refused(new Refusal(cause)));

        await EndsAtTheFirstAsync(cause);
    }

    [Fact]
    public async Task TakenAndFailed_IsNotSentAgain()
    {
        await StartAsync();
        Answer("a", new StepOutcome.Failed(new Refusal(Cause.BadAnswer, "there is no picture in it")) { Cost = 0.03m });

        await EndsAtTheFirstAsync(Cause.BadAnswer);
        _road.Rows.Attempts.Values.ShouldHaveSingleItem().Cost.ShouldBe(0.03m);
    }

    [Fact]
    public async Task AnswerLost_IsNotSentElsewhere()
    {
        await StartAsync();
        _road.Provider.Plan = [new("submit", StepClass.Blind, Submits: true)];
        Answer("a", new StepOutcome.Unknown("the connection broke"));

        await EndsAtTheFirstAsync(Cause.SubmissionUnknown);
    }

    [Fact]
    public async Task FailedAfterAcceptance_IsNotSentElsewhere()
    {
        await StartAsync();
        _road.Provider.OnPoll = _ => new PollOutcome.Answered(new Dictionary<string, TaskReport> { ["task-1"] = new TaskReport.Failed(new Refusal(Cause.TaskFailed)) });

        await EndsAtTheFirstAsync(Cause.TaskFailed);
    }

    [Fact]
    public async Task OtherTarget_MakesItInItsOwnWay_AndSaysSo()
    {
        await StartAsync();
        StepRun? sent = null;
        _road.Provider.OnRun = run => run.Access.Account.Id == "a" ? new StepOutcome.Refused(new Refusal(Cause.Quota)) : Noted(run);
        var asked = ((IntakeOutcome.Accepted)await _road.AskAsync()).Batch.ShouldHaveSingleItem();
        (asked.Request.Seconds, asked.Adjustments.Count).ShouldBe((10, 0));
        var id = asked.Id;
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).Request.Seconds.ShouldBe(8);
        _road.Generation(id).Adjustments.ShouldHaveSingleItem().ShouldBe(new Adjustment("seconds", "10", "8", "sora2-landscape-10s is made in 4, 8 s here."));
        (sent!.Target.Name, sent.Request.Seconds).ShouldBe(("other/short", 8));

        StepOutcome? Noted(StepRun run)
        {
            sent = run;
            return null;
        }
    }

    [Fact]
    public async Task ExactTarget_IsTriedBeforeOneThatIsNot()
    {
        await StartAsync();
        var asked = (IntakeOutcome.Accepted)await _road.AskAsync("sora-2", request => request with { Seconds = 8 });

        var generation = asked.Batch.ShouldHaveSingleItem();
        (generation.Lane.Route, generation.Request.Seconds, generation.Adjustments.Count).ShouldBe(("other/short,sora", 8, 0));
    }

    [Fact]
    public async Task Strict_OnlyExactTargetsServe()
    {
        await StartAsync();
        var exact = (IntakeOutcome.Accepted)await _road.AskAsync("sora2-landscape-10s", request => request with { Strict = true });
        exact.Batch[0].Lane.Route.ShouldBe("sora");

        var refused = (IntakeOutcome.TurnedAway)await _road.AskAsync("sora-2", request => request with { Strict = true, Seconds = 7 });
        (refused.Reason, refused.Param).ShouldBe((IntakeRefusal.NotExact, "seconds"));
    }

    [Theory]
    [InlineData(true, "sora sora")]
    [InlineData(false, "other/short sora")]
    public async Task BusyTarget_IsWaitedForUnlessItSaysOtherwise(bool waits, string targets)
    {
        _road = new TestRoad(new RouteBook([Target.Sora with { WaitsWhenBusy = waits }, Short], []));
        await StartAsync(Samples.Account("a") with { VideoLimit = 1 });
        string[] ids = [await _road.AskOneAsync(), await _road.AskOneAsync()];
        _road.Until(() => ids.All(_road.HasEnded));

        string.Join(' ', ids.SelectMany(TargetsOf).Order()).ShouldBe(targets);
    }

    [Fact]
    public async Task UnknownModel_HoldsItsTargetAndNotTheAccount()
    {
        _road = new TestRoad(new RouteBook([Short with { Name = "other/gone" }, Short], []));
        await StartAsync();
        _road.Provider.OnRun = run => run.Target.Name == "other/gone" ? new StepOutcome.Refused(new Refusal(Cause.NotFound)) : null;
        var first = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(first));
        var second = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(second));

        TargetsOf(first).ShouldBe(["other/gone", "other/short"]);
        TargetsOf(second).ShouldBe(["other/short"]);
    }

    [Fact]
    public async Task TargetThatIsNotConfiguredAnyMore_IsPassedOverAndNobodyIsBlamed()
    {
        await StartAsync();
        _road.Seed(Samples.Generation("waiting") with { AskedModel = "sora2-landscape-10s", Lane = new Lane("other/removed,other/short", GenerationKind.Video, null, null) }, Samples.Attempt(AttemptState.Refused, id: "earlier"));
        await using var road = await _road.RestartAsync();
        road.Until(() => road.HasEnded("waiting"));

        road.Generation("waiting").State.ShouldBe(GenerationState.Completed);
        road.Pool.HoldOf(HoldScope.Account("b")).ShouldBeNull();
        road.Pool.HoldOf(HoldScope.Target("other/removed")).ShouldNotBeNull().Cause.ShouldBe(Cause.NotFound);
    }

    [Fact]
    public async Task Success_ForgetsWhatWasHeldAgainstItsTarget()
    {
        await StartAsync();
        _road.Pool.Put(new Hold(HoldScope.Target("sora"), Cause.NotFound, _road.Time.GetUtcNow(), 3, null));
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        _road.Pool.HoldOf(HoldScope.Target("sora")).ShouldBeNull();
    }

    [Fact]
    public async Task Files_ThatCameWithTheAnswer_AreTheResults()
    {
        await StartAsync();
        _road.Provider.OnRun = _ => new StepOutcome.Finished(new Output.Files([new SaveOutcome.Saved("m1", MediaFormat.Png, 12, "hash")])) { Cost = 0.04m };
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        var result = _road.Rows.Results.ShouldHaveSingleItem();
        (result.Id, result.Length, result.ContentType).ShouldBe(("m1", 12, "image/png"));
        _road.AttemptsOf(id).ShouldHaveSingleItem().Cost.ShouldBe(0.04m);
        _road.TimelineOf(id).ShouldBe("Queued Claimed Submitted Completed");
    }

    private async Task StartAsync(Account? first = null)
    {
        _road.Provider.Traits = Samples.Traits with { SubmissionsAtOnce = null };
        _road.Add(first ?? Samples.Account("a"));
        _road.Add(Samples.Account("b") with { Upstream = Other.Name }, Other);
        await _road.StartAsync();
    }

    private void Answer(string account, StepOutcome outcome) =>
        _road.Provider.OnRun = run => run.Access.Account.Id == account ? outcome : null;

    private async Task EndsAtTheFirstAsync(Cause cause)
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, cause));
        TargetsOf(id).ShouldBe(["sora"]);
    }

    private IEnumerable<string> TargetsOf(string id) => _road.AttemptsOf(id).Select(attempt => attempt.Target);
}
