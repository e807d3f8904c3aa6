using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

public sealed class RoadTests
{
    private static readonly DateTimeOffset Now = ManualTimeProvider.Start + TimeSpan.FromMinutes(1);
    private static readonly WorkOptions Options = new();
    private static readonly OpenWork Preparing = Samples.Work(GenerationState.Active, AttemptState.Preparing);
    private static readonly OpenWork Submitting = Samples.Work(GenerationState.Active, AttemptState.Submitting);
    private static readonly OpenWork Unknown = Samples.Work(GenerationState.Active, AttemptState.Unknown);
    private static readonly OpenWork Accepted = Samples.Work(GenerationState.Active, AttemptState.Accepted);

    // Whatever became of the generation meanwhile: after a restart the loops meet each of these.
    public static TheoryData<GenerationState> AnyGeneration => new(Enum.GetValues<GenerationState>());

    [Fact]
    public void Sending_KeepsWhatTheListsHeld()
    {
        var change = Road.Sending(Preparing, ["old"], Now);

        ShouldMove(change, AttemptState.Preparing, AttemptState.Submitting, GenerationState.Active, GenerationState.Active);
        change.Attempt!.Baseline.ShouldBe(["old"]);
        TypesOf(change).ShouldBe([TimelineEventType.Submitted]);
        Preparing.After(change).Attempt!.SubmittedAt.ShouldBe(Now);
    }

    [Fact]
    public void StepDone_WritesItsResultAndMovesNothing()
    {
        var change = Road.StepDone(Preparing, new StepPlan("upload-0", StepClass.Repeatable, Submits: false), "an upload", Now);

        change.Step.ShouldBe(new Step("attempt", "upload-0", StepClass.Repeatable, "an upload"));
        (change.Attempt, change.Generation).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(false, TimelineEventType.Accepted)]
    [InlineData(true, TimelineEventType.Adopted)]
    public void Accepted_NamesTheTask(bool adopted, TimelineEventType type)
    {
        var work = adopted ? Unknown : Submitting;
        var change = Road.Accepted(work, "task-7", adopted, Now);

        ShouldMove(change, work.Attempt!.State, AttemptState.Accepted, null, null);
        TypesOf(change).ShouldBe([type]);
        var after = work.After(change).Attempt!;
        (after.Task, after.AcceptedAt).ShouldBe(("task-7", Now));
    }

    [Theory]
    [InlineData(AttemptState.Preparing)]
    [InlineData(AttemptState.Submitting)]
    public void Refused_ForWhatMayBeTriedAgain_GoesBackToTheQueueWithItsHold(AttemptState state)
    {
        var hold = new Hold("account:account", Cause.RateLimit, Now, 1, null);
        var change = Road.Refused(Samples.Work(GenerationState.Active, state), new Refusal(Cause.RateLimit, "slow down"), hold, Options, Now);

        ShouldMove(change, state, AttemptState.Refused, GenerationState.Active, GenerationState.Queued);
        (change.Attempt!.Cause, change.Hold).ShouldBe((Cause.RateLimit, hold));
        change.Events.ShouldHaveSingleItem().ShouldBe(new NewEvent("generation", TimelineEventType.Refused, "The upstream limits this account's rate. (slow down)"));
    }

    [Theory]
    [InlineData(Cause.Content)]
    [InlineData(Cause.InvalidRequest)]
    [InlineData(Cause.Internal)]
    public void Refused_ForWhatIsAnAnswer_FailsTheGeneration(Cause cause)
    {
        var change = Road.Refused(Submitting, new Refusal(cause), hold: null, Options, Now);

        ShouldMove(change, AttemptState.Submitting, AttemptState.Refused, GenerationState.Active, GenerationState.Failed);
        (change.Generation!.Cause, change.Generation.Message).ShouldBe((cause, CauseTable.Of(cause).Text));
        TypesOf(change).ShouldBe([TimelineEventType.Failed]);
    }

    [Fact]
    public void RefusedAndAbsent_AfterTheLastAttempt_FailTheGeneration()
    {
        var (last, last2) = (OfAttempts(Submitting, Options.MaxAttempts), OfAttempts(Unknown, Options.MaxAttempts));

        ShouldMove(Road.Refused(last, new Refusal(Cause.HeavyLoad), null, Options, Now), AttemptState.Submitting, AttemptState.Refused, GenerationState.Active, GenerationState.Failed);
        Road.Refused(last, new Refusal(Cause.HeavyLoad), null, Options, Now).Generation!.Cause.ShouldBe(Cause.HeavyLoad);
        ShouldMove(Road.Absent(last2, Options, Now), AttemptState.Unknown, AttemptState.Absent, GenerationState.Active, GenerationState.Failed);
        Road.Refused(OfAttempts(Submitting, Options.MaxAttempts - 1), new Refusal(Cause.HeavyLoad), null, Options, Now).Generation!.To.ShouldBe(GenerationState.Queued);
    }

    [Fact]
    public void Refused_EarlyTry_KeepsTheDeadlineOfItsFirstWait() =>
        Road.Refused(Submitting, new Refusal(Cause.HeavyLoad), null, Options, Now).Generation!.Deadline.ShouldBe(ManualTimeProvider.Start + Options.QueueTimeout);

    // Or a dead proxy's refusals would renew the wait for ever.
    [Fact]
    public void Refused_LateTry_DoesNotProlongTheWait()
    {
        var late = ManualTimeProvider.Start + Options.QueueTimeout + TimeSpan.FromMinutes(5);

        Road.Refused(Submitting, new Refusal(Cause.Egress), null, Options, late).Generation!.Deadline.ShouldBe(ManualTimeProvider.Start + Options.QueueTimeout);
    }

    [Fact]
    public void Absent_LateTry_IsLeftHalfAMinute()
    {
        var late = ManualTimeProvider.Start + Options.QueueTimeout + TimeSpan.FromMinutes(5);
        var change = Road.Absent(Unknown, Options, late);

        ShouldMove(change, AttemptState.Unknown, AttemptState.Absent, GenerationState.Active, GenerationState.Queued);
        change.Generation!.Deadline.ShouldBe(late + TimeSpan.FromSeconds(30));
        TypesOf(change).ShouldBe([TimelineEventType.Absent]);
    }

    [Fact]
    public void Dropped_EndsTheAttemptAlone() => ShouldMove(Road.Dropped(Submitting, Now), AttemptState.Submitting, AttemptState.Refused, null, null);

    [Fact]
    public void Lost_LeavesTheGenerationWaiting()
    {
        ShouldMove(Road.Lost(Submitting, "reset", Now), AttemptState.Submitting, AttemptState.Unknown, null, null);
        Road.Lost(Submitting, "reset", Now).Events.ShouldHaveSingleItem().Text.ShouldBe("reset");
    }

    [Theory]
    [InlineData(AttemptState.Submitting)]
    [InlineData(AttemptState.Unknown)]
    public void GivenUp_SaysThatItIsNotSentAgain(AttemptState state)
    {
        var change = Road.GivenUp(Samples.Work(GenerationState.Active, state), "reset", Now);

        ShouldMove(change, state, AttemptState.Ended, GenerationState.Active, GenerationState.Failed);
        (change.Generation!.Cause, change.Attempt!.Cause).ShouldBe((Cause.SubmissionUnknown, Cause.SubmissionUnknown));
        change.Generation.Message.ShouldEndWith("(reset)");
    }

    [Fact]
    public void Progressed_StaysAndNeverGoesBack()
    {
        var change = Road.Progressed(Accepted, 40, Now);

        ShouldMove(change, null, null, GenerationState.Active, GenerationState.Active);
        change.Generation!.Progress.ShouldBe(40);
        Accepted.After(change).After(Road.Progressed(Accepted, 30, Now)).Generation.Progress.ShouldBe(40);
    }

    [Fact]
    public void Delivered_LeavesTimeToFetchTheResult()
    {
        var change = Road.Delivered(Accepted, new TaskReport.Succeeded("result-7", ["link"]), Options, Now);

        ShouldMove(change, AttemptState.Accepted, AttemptState.Ended, GenerationState.Active, GenerationState.Storing);
        change.Generation!.Deadline.ShouldBe(Now + Options.StoringTimeout);
        (change.Attempt!.Result, change.Attempt.Links!.ShouldHaveSingleItem()).ShouldBe(("result-7", "link"));
        change.Refit.ShouldBeNull();
    }

    [Fact]
    public void Stored_CompletesWithWhatIsKept()
    {
        var change = Road.Stored(Samples.Generation("generation", GenerationState.Storing), [], Now);

        ShouldMove(change, null, null, GenerationState.Storing, GenerationState.Completed);
        change.Generation!.Progress.ShouldBe(100);
        TypesOf(change).ShouldBe([TimelineEventType.Completed]);
    }

    [Theory]
    [InlineData(GenerationState.Queued, AttemptState.Refused, Cause.NoCapacity)]
    [InlineData(GenerationState.Active, AttemptState.Preparing, Cause.TimedOut)]
    [InlineData(GenerationState.Active, AttemptState.Submitting, Cause.TimedOut)]
    [InlineData(GenerationState.Active, AttemptState.Unknown, Cause.SubmissionUnknown)]
    [InlineData(GenerationState.Active, AttemptState.Accepted, Cause.TimedOut)]
    [InlineData(GenerationState.Storing, AttemptState.Ended, Cause.ResultUnavailable)]
    public void Overdue_EachState_SaysWhatItWaitedFor(GenerationState generation, AttemptState attempt, Cause cause)
    {
        var change = Road.Overdue(Samples.Work(generation, attempt), Now);

        ShouldMove(change, null, null, generation, GenerationState.Failed);
        (change.Generation!.Cause, change.Generation.Message).ShouldBe((cause, CauseTable.Of(cause).Text));
    }

    [Fact]
    public void Overdue_AfterARefusal_SaysWhyTheLastOneDeclined()
    {
        var work = Samples.Work(GenerationState.Queued, AttemptState.Refused);
        var refused = work with { Attempt = work.Attempt! with { Cause = Cause.Egress } };

        Road.Overdue(refused, Now).Generation!.Message.ShouldEndWith(CauseTable.Of(Cause.Egress).Text);
    }

    [Fact]
    public void Overdue_NeverClaimed_IsNoCapacity() =>
        Road.Overdue(new OpenWork(Samples.Generation("generation"), null, []), Now).Generation!.Cause.ShouldBe(Cause.NoCapacity);

    [Theory]
    [InlineData(GenerationState.Queued)]
    [InlineData(GenerationState.Active)]
    [InlineData(GenerationState.Storing)]
    public void Cancel_BeforeItsEnd_IsFinal(GenerationState state) =>
        ShouldMove(Road.Cancel(Samples.Generation("generation", state), Now), null, null, state, GenerationState.Cancelled);

    // The attempt's news must be writable whatever became of its generation: the store keeps the attempt's part alone.
    [Theory]
    [MemberData(nameof(AnyGeneration))]
    public void NewsOfAnAttempt_WhateverBecameOfItsGeneration_IsComputedFromActive(GenerationState state)
    {
        var refusal = new Refusal(Cause.TaskFailed);
        Change[] news =
        [
            Road.Sending(Of(Preparing), [], Now),
            Road.Refused(Of(Preparing), new Refusal(Cause.Content), null, Options, Now),
            Road.Refused(Of(Submitting), new Refusal(Cause.Quota), null, Options, Now),
            Road.GivenUp(Of(Submitting), "why", Now),
            Road.GivenUp(Of(Unknown), "why", Now),
            Road.Absent(Of(Unknown), Options, Now),
            Road.Absent(OfAttempts(Of(Unknown), Options.MaxAttempts), Options, Now),
            Road.TaskFailed(Of(Accepted), refusal, cost: null, Now),
            Road.Vanished(Of(Accepted), Now),
            Road.Delivered(Of(Accepted), new TaskReport.Succeeded(null, ["link"]), Options, Now),
            Road.Progressed(Of(Accepted), 50, Now),
        ];

        news.Select(change => change.Generation!.From).ShouldAllBe(from => from == GenerationState.Active);

        OpenWork Of(OpenWork work) => work with { Generation = work.Generation with { State = state } };
    }

    private static OpenWork OfAttempts(OpenWork work, int attempts) => work with { Generation = work.Generation with { Attempts = attempts } };

    private static IEnumerable<TimelineEventType> TypesOf(Change change) => change.Events.Select(entry => entry.Type);

    private static void ShouldMove(Change change, AttemptState? attemptFrom, AttemptState? attemptTo, GenerationState? from, GenerationState? to)
    {
        (change.Attempt?.From, change.Attempt?.To).ShouldBe((attemptFrom, attemptTo));
        (change.Generation?.From, change.Generation?.To).ShouldBe((from, to));
    }
}
