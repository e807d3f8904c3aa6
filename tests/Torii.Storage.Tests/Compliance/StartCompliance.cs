using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>What a start, and the sweeps, read.</summary>
public abstract class StartCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task TakenOver_Rows_AreOursAgain()
    {
        var claimed = await ClaimAsync(Make.Claim(slot: 0));
        await AcceptAsync();
        Restart(replica: "other");

        await Work.TakeOverAsync(Cancel);

        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        (await Work.ClaimAsync(Make.Claim(slot: 1), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    [Fact]
    public async Task Open_AcrossARestart_IsWhole()
    {
        var first = await StartAsync("task-1", Make.Claim(slot: 0, gate: 0));
        await ApplyAsync(new Change { At = Now, Step = new Step(first.Attempt.Id, "submit", StepClass.Listed, "{}") });
        await ApplyAsync(new Change { At = Now, Step = new Step(first.Attempt.Id, "watch", StepClass.Repeatable, null) });
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = await ClaimAsync(Make.Claim(slot: 1, gate: 0));
        await ApplyAsync(Make.Move(second.Generation.Id, GenerationState.Active, GenerationState.Cancelled));
        var ended = await StartAsync("task-3", Make.Claim(slot: 2));
        await ApplyAsync(Make.Move(ended.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));

        Restart();

        var open = await Work.OpenWorkAsync(Cancel);
        open.Select(work => work.Attempt!.Id).ShouldBe([first.Attempt.Id, second.Attempt.Id]);
        open[0].Steps.Select(step => step.Name).ShouldBe(["submit", "watch"]);
        open[0].Attempt!.Gate.ShouldBeNull("it is decided");
        open[1].Steps.ShouldBeEmpty();
        open[1].Generation.State.ShouldBe(GenerationState.Cancelled, "its task may still run");
        open[1].Attempt!.Gate.ShouldBe(0);
    }

    [Fact]
    public async Task Attempt_SoughtById_IsWholeWhateverBecameOfIt()
    {
        var ended = await StartAsync("task-1", Make.Claim(slot: 0));
        await ApplyAsync(new Change { At = Now, Step = new Step(ended.Attempt.Id, "submit", StepClass.Listed, "{}") });
        await ApplyAsync(new Change { At = Now, Step = new Step(ended.Attempt.Id, "post", StepClass.Blind, null) });
        await ApplyAsync(Make.Move(ended.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));
        await ApplyAsync(Make.Move(ended.Generation.Id, GenerationState.Active, GenerationState.Completed));
        var open = await ClaimAsync(Make.Claim(slot: 1));

        var found = (await Work.FindAttemptAsync(ended.Attempt.Id, Cancel)).ShouldNotBeNull();

        found.Generation.State.ShouldBe(GenerationState.Completed);
        found.Attempt!.State.ShouldBe(AttemptState.Ended);
        found.Steps.Select(step => step.Name).ShouldBe(["submit", "post"]);
        (await Work.FindAttemptAsync(open.Attempt.Id, Cancel)).ShouldNotBeNull().Steps.ShouldBeEmpty();
        (await Work.FindAttemptAsync("none", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Storing_Listed_WithItsNewestAttempt()
    {
        var first = await ClaimAsync();
        await ApplyAsync(Make.Move(first.Generation.Id, GenerationState.Active, GenerationState.Queued) with
        {
            Attempt = new AttemptMove { Id = first.Attempt.Id, From = AttemptState.Preparing, To = AttemptState.Refused },
        });
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = (ClaimOutcome.Claimed)await Work.ClaimAsync(Make.Claim(), Cancel);
        await ApplyAsync(Make.Move(first.Generation.Id, GenerationState.Active, GenerationState.Storing));
        await ClaimAsync(Make.Claim(slot: 1));

        var storing = (await Work.StoringAsync(Cancel)).ShouldHaveSingleItem();

        storing.Generation.Id.ShouldBe(first.Generation.Id);
        storing.Attempt!.Id.ShouldBe(second.Attempt.Id);
    }

    [Fact]
    public async Task Loads_OfEachLaneAndClient_AreCounted()
    {
        var images = Samples.Lane with { Kind = GenerationKind.Image, Plan = "plus", Pin = "account-9" };
        await ClaimAsync(Make.Claim(slot: 0));
        var storing = await ClaimAsync(Make.Claim(slot: 1));
        await ApplyAsync(Make.Move(storing.Generation.Id, GenerationState.Active, GenerationState.Storing));
        var done = await ClaimAsync(Make.Claim(slot: 2));
        await ApplyAsync(Make.Move(done.Generation.Id, GenerationState.Active, GenerationState.Completed));
        await Work.AcceptAsync(new Acceptance([Make.Generation(), Make.Generation(), Make.Generation("two"), Make.Generation("two", images)]), Cancel);

        (await Work.QueuedAsync(Cancel)).ShouldBe(
            [new LaneLoad(Samples.Lane, Samples.Client, 2), new LaneLoad(Samples.Lane, "two", 1), new LaneLoad(images, "two", 1)],
            ignoreOrder: true);
        (await Work.UnderWayAsync(Cancel)).ShouldBe(new Dictionary<string, int> { [Samples.Client] = 2 });
    }

    [Fact]
    public async Task Submissions_SinceATime_AreInOrder()
    {
        await StartAsync("task-1", Make.Claim(slot: 0));
        Time.Advance(TimeSpan.FromMinutes(1));
        var since = Now;
        await StartAsync("task-2", Make.Claim(slot: 1));
        Time.Advance(TimeSpan.FromSeconds(1));
        await StartAsync("task-3", Make.Claim(account: "account-two"));
        await ClaimAsync(Make.Claim(slot: 3));

        (await Work.SubmissionsAsync(since, Cancel)).ShouldBe(
        [
            new Submission(Samples.Account, GenerationKind.Video, since),
            new Submission("account-two", GenerationKind.Video, Now),
        ]);
    }

    [Fact]
    public async Task Overdue_InEveryOpenState_ComeMostOverdueFirst()
    {
        var active = await ClaimAsync(Make.Claim(slot: 0) with { Deadline = Now.AddMinutes(3) });
        await ApplyAsync(new Change { At = Now, Step = new Step(active.Attempt.Id, "a", StepClass.Blind, null) });
        await ApplyAsync(new Change { At = Now, Step = new Step(active.Attempt.Id, "b", StepClass.Blind, null) });
        var ended = await ClaimAsync(Make.Claim(slot: 1) with { Deadline = Now });
        await ApplyAsync(Make.Move(ended.Generation.Id, GenerationState.Active, GenerationState.Failed));
        var queued = await AcceptAsync(Make.Generation() with { Deadline = Now.AddMinutes(2) });
        var onTheDot = await AcceptAsync(Make.Generation() with { Deadline = Now.AddMinutes(10) });
        var later = Now.AddMinutes(10);
        await AcceptAsync(Make.Generation() with { Deadline = later.AddMilliseconds(1) });

        var overdue = await Work.OverdueAsync(later, 10, Cancel);

        overdue.Select(work => work.Generation.Id).ShouldBe([queued.Id, active.Generation.Id, onTheDot.Id]);
        overdue[0].Attempt.ShouldBeNull();
        overdue[1].Attempt!.Id.ShouldBe(active.Attempt.Id);
        overdue[1].Steps.Count.ShouldBe(2);
        (await Work.OverdueAsync(later, 2, Cancel)).Select(work => work.Generation.Id).ShouldBe([queued.Id, active.Generation.Id]);
    }

    [Fact]
    public async Task Owned_Tasks_AreThoseOfTheAccount()
    {
        var ended = await StartAsync("task-1", Make.Claim(slot: 0));
        await ApplyAsync(Make.Move(ended.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));
        await StartAsync("task-2", Make.Claim(slot: 1));
        await StartAsync("task-3", Make.Claim(account: "account-two"));

        (await Work.OwnedAsync(Samples.Account, ["task-1", "task-2", "task-3", "task-4"], Cancel)).ShouldBe(["task-1", "task-2"], ignoreOrder: true);
        (await Work.OwnedAsync(Samples.Account, [], Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Empty_Database_HasNothingToDo()
    {
        await Work.TakeOverAsync(Cancel);

        (await Work.OpenWorkAsync(Cancel)).ShouldBeEmpty();
        (await Work.StoringAsync(Cancel)).ShouldBeEmpty();
        (await Work.QueuedAsync(Cancel)).ShouldBeEmpty();
        (await Work.UnderWayAsync(Cancel)).ShouldBeEmpty();
        (await Work.OverdueAsync(Now, 10, Cancel)).ShouldBeEmpty();
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
        (await Host.Generations.FindAsync("none", Cancel)).ShouldBeNull();
    }
}
