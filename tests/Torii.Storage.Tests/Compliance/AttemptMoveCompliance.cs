using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class AttemptMoveCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Move_OfEachKind_KeepsItsTimes()
    {
        var claimed = await ClaimAsync(Make.Claim(gate: 0));
        var id = claimed.Attempt.Id;
        var opened = Now;

        Time.Advance(TimeSpan.FromSeconds(1));
        var sent = Now;
        await ApplyAsync(Make.Move(id, AttemptState.Preparing, AttemptState.Submitting));
        Time.Advance(TimeSpan.FromSeconds(1));
        await ApplyAsync(Make.Move(id, AttemptState.Submitting, AttemptState.Unknown));
        Time.Advance(TimeSpan.FromSeconds(1));
        var accepted = Now;
        await ApplyAsync(Make.Move(id, AttemptState.Unknown, AttemptState.Accepted, "task-1"));

        (await OpenAsync()).Attempt.ShouldNotBeNull().ShouldSatisfyAllConditions(
            attempt => attempt.State.ShouldBe(AttemptState.Accepted),
            attempt => attempt.OpenedAt.ShouldBe(opened),
            attempt => attempt.SubmittedAt.ShouldBe(sent),
            attempt => attempt.AcceptedAt.ShouldBe(accepted),
            attempt => attempt.Task.ShouldBe("task-1"));
    }

    [Fact]
    public async Task Move_WithFindings_KeepsWhatItLeavesOut()
    {
        var claimed = await ClaimAsync();
        await ApplyAsync(new Change
        {
            At = Now,
            Attempt = new AttemptMove
            {
                Id = claimed.Attempt.Id, From = AttemptState.Preparing, To = AttemptState.Submitting, Baseline = ["task-0", "task-00"],
            },
        });
        await ApplyAsync(new Change
        {
            At = Now,
            Attempt = new AttemptMove
            {
                Id = claimed.Attempt.Id, From = AttemptState.Submitting, To = AttemptState.Accepted, Task = "task-1", Result = "gen-1",
            },
        });
        await ApplyAsync(new Change
        {
            At = Now,
            Attempt = new AttemptMove
            {
                Id = claimed.Attempt.Id, From = AttemptState.Accepted, To = AttemptState.Accepted, Links = ["https://media.test/a?b=c&d"],
            },
        });

        (await OpenAsync()).Attempt.ShouldNotBeNull().ShouldSatisfyAllConditions(
            attempt => attempt.Baseline.ShouldBe(["task-0", "task-00"]),
            attempt => attempt.Task.ShouldBe("task-1"),
            attempt => attempt.Result.ShouldBe("gen-1"),
            attempt => attempt.Links.ShouldBe(["https://media.test/a?b=c&d"]));
    }

    [Fact]
    public async Task Move_ThatChangesNoState_IsNotTold()
    {
        var claimed = await StartAsync("task-1");
        Host.Listener.Clear();

        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Accepted, AttemptState.Accepted));

        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Move_FromAStateThatIsNoMore_IsStaleAndWritesNothing()
    {
        var claimed = await StartAsync("task-1");
        var before = await FindAsync(claimed.Generation.Id);
        Host.Listener.Clear();

        var outcome = await Work.ApplyAsync(
            new Change
            {
                At = Now,
                Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Submitting, To = AttemptState.Refused },
                Generation = new GenerationMove { Id = before.Id, From = GenerationState.Active, To = GenerationState.Queued },
                Step = new Step(claimed.Attempt.Id, "late", StepClass.Blind, null),
                Hold = new Hold(HoldScope.Account(Samples.Account), Cause.BadAnswer, null, 1, null),
                Events = [new NewEvent(before.Id, TimelineEventType.Refused)],
                Errands = [Make.Errand()],
            },
            Cancel);

        outcome.ShouldBe(ChangeOutcome.Stale);
        (await OpenAsync()).ShouldSatisfyAllConditions(
            work => work.Attempt!.State.ShouldBe(AttemptState.Accepted),
            work => work.Generation.State.ShouldBe(GenerationState.Active),
            work => work.Generation.LastEvent.ShouldBe(before.LastEvent),
            work => work.Steps.ShouldBeEmpty());
        (await Host.Accounts.HoldsAsync(Cancel)).ShouldBeEmpty();
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Task_OwnedByAnotherAttemptOfTheAccount_IsStale()
    {
        await StartAsync("task-1", Make.Claim(slot: 0));
        var second = await ClaimAsync(Make.Claim(slot: 1));
        await ApplyAsync(Make.Move(second.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        Host.Listener.Clear();

        var outcome = await Work.ApplyAsync(
            Make.Move(second.Attempt.Id, AttemptState.Submitting, AttemptState.Accepted, "task-1") with
            {
                Events = [new NewEvent(second.Generation.Id, TimelineEventType.Accepted)],
            },
            Cancel);

        outcome.ShouldBe(ChangeOutcome.Stale);
        var open = (await Work.OpenWorkAsync(Cancel)).Single(work => work.Attempt!.Id == second.Attempt.Id);
        open.Attempt!.State.ShouldBe(AttemptState.Submitting);
        open.Attempt.Task.ShouldBeNull();
        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Task_OwnedByAnEndedAttempt_IsStaleToo()
    {
        var first = await StartAsync("task-1");
        await ApplyAsync(Make.Move(first.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));
        var second = await ClaimAsync();
        await ApplyAsync(Make.Move(second.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));

        (await Work.ApplyAsync(Make.Move(second.Attempt.Id, AttemptState.Submitting, AttemptState.Accepted, "task-1"), Cancel))
            .ShouldBe(ChangeOutcome.Stale);
    }

    [Fact]
    public async Task Task_OfTheSameName_OnAnotherAccount_IsAnother()
    {
        await StartAsync("task-1", Make.Claim(account: "account-one"));

        await StartAsync("task-1", Make.Claim(account: "account-two"));
    }

    [Fact]
    public async Task OtherReplica_Move_IsStale()
    {
        var claimed = await ClaimAsync();

        Restart(replica: "other");

        (await Work.ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting), Cancel))
            .ShouldBe(ChangeOutcome.Stale);
        (await Work.ApplyAsync(
            new Change { At = Now, Step = new Step(claimed.Attempt.Id, "upload", StepClass.Repeatable, null) }, Cancel))
            .ShouldBe(ChangeOutcome.Stale);
        (await Work.ApplyAsync(
            new Change { At = Now, Events = [new NewEvent(claimed.Generation.Id, TimelineEventType.Note)] }, Cancel))
            .ShouldBe(ChangeOutcome.Stale);
    }

    [Fact]
    public async Task Steps_SavedAndSavedAgain_ComeInTheirFirstOrder()
    {
        var claimed = await ClaimAsync();
        var id = claimed.Attempt.Id;
        Step[] steps =
        [
            new(id, "zeta", StepClass.Repeatable, null),
            new(id, "alpha", StepClass.Listed, null),
            new(id, "zeta", StepClass.Repeatable, "{\"id\":\"file-1\"}"),
        ];

        foreach (var step in steps)
        {
            await ApplyAsync(new Change { At = Now, Step = step });
        }

        (await OpenAsync()).Steps.ShouldBe([steps[2], steps[1]]);
    }
}
