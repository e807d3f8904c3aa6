using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Attempting;

/// <summary>Attempts that a crash interrupted before anything was known of their submission.</summary>
[Collection(RunsAlone.Name)]
public sealed class ResumedAttemptTests : IAsyncLifetime
{
    private static readonly StepPlan Upload = new("upload", StepClass.Repeatable, Submits: false);

    private readonly TestRoad _road = new();

    public ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Submitting_TaskIsInTheLists_IsAdoptedAndNotSentAgain()
    {
        var older = _road.Provider.Make("a");
        var task = _road.Provider.Make("a");
        await ResumeAsync(AttemptState.Submitting, baseline: [older.Name]);

        _road.Generation("generation").State.ShouldBe(GenerationState.Completed);
        _road.AttemptsOf("generation").ShouldHaveSingleItem().Task.ShouldBe(task.Name);
        _road.Provider.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task Submitting_TaskIsInNoList_IsSentAgainOnceThatIsProved()
    {
        await ResumeAsync(AttemptState.Submitting);

        _road.Generation("generation").State.ShouldBe(GenerationState.Completed);
        _road.TimelineOf("generation").ShouldStartWith("Unknown Absent Claimed Submitted Accepted ");
        _road.AttemptsOf("generation")[1].OpenedAt.ShouldBeGreaterThanOrEqualTo(ManualTimeProvider.Start + TimeSpan.FromSeconds(90));
    }

    [Theory]
    [InlineData(StepClass.Blind, Cause.SubmissionUnknown, 0)]
    [InlineData(StepClass.Repeatable, null, 1)]
    public async Task Submitting_OfAnotherClass_GoesOutAgainOnlyWhereThatIsHarmless(StepClass stepClass, Cause? cause, int submissions)
    {
        _road.Provider.Plan = [new("submit", stepClass, Submits: true)];
        await ResumeAsync(AttemptState.Submitting);

        _road.Generation("generation").Cause.ShouldBe(cause);
        _road.Provider.Submissions.ShouldBe(submissions);
    }

    // What it goes out from is gone by now, so that nothing could be sent: that says nothing of what was.
    [Theory]
    [InlineData(StepClass.Blind)]
    [InlineData(StepClass.Repeatable)]
    public async Task Submitting_WhatCannotBeSentAnyMore_IsNotTakenForUnsent(StepClass stepClass)
    {
        _road.Provider.Plan = [new("submit", stepClass, Submits: true)];
        var generation = Samples.Generation("generation", GenerationState.Active);
        _road.Seed(generation with { Request = generation.Request with { Remix = new Source { GenerationId = "gone", Result = "gen_gone" } } }, Samples.Attempt(AttemptState.Submitting, accountId: "a"));
        await _road.StartAsync();
        _road.Until(() => _road.HasEnded("generation"));

        _road.Generation("generation").Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.Provider.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task Submitting_AccountIsGone_FailsAsUnknownAndIsNotSentThroughAnother()
    {
        _road.Add(Samples.Account("b"));
        _road.Accounts.WithoutCredential.Add("a");
        await ResumeAsync(AttemptState.Submitting);

        _road.Generation("generation").Cause.ShouldBe(Cause.SubmissionUnknown);
        _road.Provider.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task Preparing_AccountIsGone_IsSentThroughAnother()
    {
        _road.Add(Samples.Account("b"));
        _road.Accounts.WithoutCredential.Add("a");
        await ResumeAsync(AttemptState.Preparing);

        _road.Generation("generation").State.ShouldBe(GenerationState.Completed);
        _road.Provider.Runs.ShouldBe(["b:submit"]);
    }

    [Fact]
    public async Task Preparing_StepIsDone_GoesOnAfterIt()
    {
        _road.Provider.Plan = [Upload, .. _road.Provider.Plan];
        IReadOnlyDictionary<string, string>? earlier = null;
        _road.Provider.OnRun = run =>
        {
            earlier = run.Earlier;
            return null;
        };
        await ResumeAsync(AttemptState.Preparing, steps: new Step("attempt", "upload", StepClass.Repeatable, "upload-77"));

        _road.Provider.Runs.ShouldBe(["a:submit"]);
        earlier!["upload"].ShouldBe("upload-77");
    }

    [Theory]
    [InlineData(GenerationState.Cancelled)]
    [InlineData(GenerationState.Failed)]
    public async Task Preparing_GenerationHasEnded_SendsNothingAndFreesTheAccount(GenerationState state)
    {
        await ResumeAsync(AttemptState.Preparing, state);
        _road.Until(() => !_road.AttemptsOf("generation")[0].State.IsOpen());

        _road.Provider.Submissions.ShouldBe(0);
        await ShouldServeAsync();
    }

    [Theory]
    [InlineData(StepClass.Blind)]
    [InlineData(StepClass.Listed)]
    public async Task Submitting_GenerationHasEnded_FreesTheAccountInTheEnd(StepClass stepClass)
    {
        _road.Provider.Plan = [new("submit", stepClass, Submits: true)];
        await ResumeAsync(AttemptState.Submitting, GenerationState.Cancelled);
        _road.Until(() => !_road.AttemptsOf("generation")[0].State.IsOpen());

        _road.Generation("generation").State.ShouldBe(GenerationState.Cancelled);
        await ShouldServeAsync();
    }

    private async Task ResumeAsync(AttemptState attempt, GenerationState state = GenerationState.Active, string[]? baseline = null, params Step[] steps)
    {
        _road.Seed(Samples.Generation("generation", state), Samples.Attempt(attempt, accountId: "a") with { Baseline = baseline ?? [] }, steps);
        await _road.StartAsync();
        _road.Until(() => _road.HasEnded("generation"));
    }

    private async Task ShouldServeAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));
        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }
}
