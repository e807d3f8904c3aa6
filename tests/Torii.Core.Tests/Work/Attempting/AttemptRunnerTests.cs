using Microsoft.Extensions.Hosting;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Attempting;

[Collection(RunsAlone.Name)]
public sealed class AttemptRunnerTests : IAsyncLifetime
{
    private static readonly StepPlan Upload = new("upload", StepClass.Repeatable, Submits: false);

    private readonly TestRoad _road = new(options => options.MaxAttempts = 3);

    public async ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Submission_BeforeItGoesOut_IsDurableWithWhatTheListsHeld()
    {
        var older = _road.Provider.Make("a");
        Attempt? seen = null;
        _road.Provider.OnRun = _ =>
        {
            seen = _road.AttemptsOf(_road.Generations().Single().Id).Single();
            return null;
        };
        await EndAsync();

        seen!.State.ShouldBe(AttemptState.Submitting);
        seen.SubmittedAt.ShouldNotBeNull();
        seen.Baseline.ShouldBe([older.Name]);
    }

    [Fact]
    public async Task ServerThatIsToldToStop_SubmitsNothingMore_AndTheNextStartGoesOn()
    {
        var told = Task.CompletedTask;
        _road.Provider.Plan = [Upload, .. _road.Provider.Plan];
        _road.Provider.OnRun = run =>
        {
            told = run.Step == Upload ? ((IHostedLifecycleService)_road.Get<IHostedService>()).StoppingAsync(default) : told;
            return null;
        };
        var id = await _road.AskOneAsync();
        _road.Until(() => !_road.Provider.Runs.IsEmpty);
        await told;
        _road.Pass(TimeSpan.FromMinutes(1));
        _road.Provider.Submissions.ShouldBe(0);

        await using var next = await _road.RestartAsync();
        next.Until(() => next.HasEnded(id));

        next.Generation(id).State.ShouldBe(GenerationState.Completed);
        next.Provider.Runs.Select(run => run.Split(':')[^1]).ShouldBe(["upload", "submit"]);
    }

    [Fact]
    public async Task Refused_ByOneAccount_IsServedByAnotherAndTheFirstIsHeld()
    {
        _road.Add(Samples.Account("b"));
        _road.Provider.OnRun = run => run.Access.Account.Id == "a" ? new StepOutcome.Refused(new Refusal(Cause.Quota)) : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.AttemptsOf(id).Select(attempt => (attempt.AccountId, attempt.State)).ShouldBe([("a", AttemptState.Refused), ("b", AttemptState.Ended)]);
        _road.Accounts.Holds.Keys.ShouldBe(["account:a:Video"]);
        _road.Pool.Judge(Samples.VideoLane)[0].Verdict.Until.ShouldNotBeNull();
    }

    [Fact]
    public async Task Accepted_AfterRefusals_ForgetsWhatWasHeldAgainstTheAccount()
    {
        _road.Provider.OnRun = _ => _road.Provider.Submissions == 1 ? new StepOutcome.Refused(new Refusal(Cause.RateLimit)) : null;
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.Accounts.Holds.Count == 1);
        _road.Until(() => _road.HasEnded(id));

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Pool.HoldOf("account:a:Video").ShouldBeNull();
    }

    [Fact]
    public async Task Refused_ForContent_FailsAtOnceAndHoldsNobody()
    {
        _road.Add(Samples.Account("b"));
        _road.Provider.OnRun = _ => new StepOutcome.Refused(new Refusal(Cause.Content, "no herons"));
        var id = await EndAsync();

        var generation = _road.Generation(id);
        (generation.State, generation.Cause).ShouldBe((GenerationState.Failed, Cause.Content));
        generation.Message!.ShouldContain("no herons");
        _road.Provider.Submissions.ShouldBe(1);
        _road.Accounts.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_EachTime_FailsAfterTheLastAttempt()
    {
        _road.Provider.OnRun = _ => new StepOutcome.Refused(new Refusal(Cause.HeavyLoad));
        var id = await EndAsync();

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, Cause.HeavyLoad));
        _road.Provider.Submissions.ShouldBe(3);
    }

    [Fact]
    public async Task Refused_ListsBeforeTheSubmission_SendsNothingThroughThatAccount()
    {
        _road.Add(Samples.Account("b"));
        _road.Provider.OnList = account => account == "a" ? new ListOutcome.Refused(new Refusal(Cause.Unauthorized)) : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Runs.ShouldBe(["b:submit"]);
        _road.Accounts.Holds["account:a"].Until.ShouldBeNull();
    }

    [Theory]
    [InlineData(StepClass.Blind, 1)]
    [InlineData(StepClass.Repeatable, 3)]
    public async Task Lost_WhatNoListShows_FailsAsUnknownAndIsNeverSentByAnotherAttempt(StepClass stepClass, int submissions)
    {
        _road.Provider.Plan = [new("submit", stepClass, Submits: true)];
        _road.Provider.OnRun = _ => new StepOutcome.Unknown("reset");
        var id = await EndAsync();
        _road.Pass(TimeSpan.FromMinutes(10));

        _road.Generation(id).Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.AttemptsOf(id).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Ended);
        _road.Provider.Submissions.ShouldBe(submissions);
    }

    [Fact]
    public async Task Lost_StepThatMayBeRepeated_IsRepeated()
    {
        _road.Provider.Plan = [Upload, .. _road.Provider.Plan];
        var uploads = 0;
        _road.Provider.OnRun = run => run.Step == Upload && ++uploads < 3 ? new StepOutcome.Unknown("time-out") : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Runs.ShouldBe(["a:upload", "a:upload", "a:upload", "a:submit"]);
        _road.Rows.Steps.ShouldBe([new Step(_road.AttemptsOf(id)[0].Id, "upload", StepClass.Repeatable, "upload done")]);
    }

    [Fact]
    public async Task Lost_StepThatMayBeRepeatedAgainAndAgain_GoesBackToTheQueue()
    {
        _road.Provider.Plan = [Upload, .. _road.Provider.Plan];
        _road.Provider.OnRun = run => run.Step == Upload ? new StepOutcome.Unknown("time-out") : null;
        var id = await EndAsync();

        _road.Generation(id).Cause.ShouldBe(Cause.Unavailable);
        _road.Provider.Runs.Count.ShouldBe(9);
        _road.Provider.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task Cancelled_BeforeItIsSent_IsNeverSent()
    {
        _road.Provider.Plan = [Upload, .. _road.Provider.Plan];
        var id = "";
        _road.Provider.OnRun = run =>
        {
            id = _road.Generations()[0].Id;
            _road.CancelAsync(id).IsCompletedSuccessfully.ShouldBeTrue();
            return null;
        };
        await EndAsync();
        _road.Pass(TimeSpan.FromMinutes(5));

        _road.Provider.Runs.ShouldBe(["a:upload"]);
        _road.AttemptsOf(id).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Refused);
        _road.Pool.Judge(Samples.VideoLane)[0].Verdict.Kind.ShouldBe(Core.Accounts.VerdictKind.Usable);
    }

    [Fact]
    public async Task Accepted_WithTheTaskOfAnotherAttempt_FailsAsUnknown()
    {
        await EndAsync();
        _road.Provider.OnRun = _ => new StepOutcome.Accepted("task-1");
        var id = await EndAsync();

        _road.Generation(id).Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.AttemptsOf(id).ShouldHaveSingleItem().Task.ShouldBeNull();
    }

    [Fact]
    public async Task Fault_BeforeTheSubmission_FailsAsOurs()
    {
        _road.Provider.Plan = [Upload, .. _road.Provider.Plan];
        _road.Provider.OnRun = run => run.Step == Upload ? throw new InvalidOperationException("a defect") : null;
        var id = await EndAsync();

        _road.Generation(id).Cause.ShouldBe(Cause.Internal);
        _road.AttemptsOf(id).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Refused);
        _road.Provider.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task Fault_WhileSending_IsLookedForAndNothingOlderIsTakenForIt()
    {
        _road.Provider.Make("a");
        _road.Provider.OnRun = _ =>
        {
            _road.Provider.Make("a");
            throw new InvalidOperationException("a defect");
        };
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.AttemptsOf(id).ShouldHaveSingleItem().Task.ShouldBe("task-2");
    }

    [Fact]
    public async Task Fault_WhileSendingWhatNoListShows_FailsAsUnknownAndIsNeverSentAgain()
    {
        _road.Provider.Plan = [new("submit", StepClass.Blind, Submits: true)];
        _road.Provider.OnRun = _ => throw new InvalidOperationException("a defect");
        var id = await EndAsync();
        _road.Pass(TimeSpan.FromMinutes(10));

        _road.Generation(id).Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.Provider.Submissions.ShouldBe(1);
    }

    private async Task<string> EndAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));
        return id;
    }
}
