using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class GenerationMoveCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Whole_Change_WritesAndTellsEverything()
    {
        var claimed = await StartAsync("task-1", Make.Claim(slot: 4));
        var id = claimed.Generation.Id;
        var result = Make.Result(id);
        var errand = Make.Errand(dueIn: TimeSpan.FromMinutes(1));
        Host.Listener.Clear();

        await ApplyAsync(new Change
        {
            At = Now,
            Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Accepted, To = AttemptState.Ended, Result = "gen-1" },
            Generation = new GenerationMove
            {
                Id = id, From = GenerationState.Active, To = GenerationState.Storing, Progress = 90, Deadline = Now.AddMinutes(7),
            },
            Events = [new NewEvent(id, TimelineEventType.Note, "Nearly there."), new NewEvent(id, TimelineEventType.Storing)],
            Results = [result],
            Errands = [errand],
            Hold = new Hold(HoldScope.Egress("tokyo"), Cause.Challenge, Now.AddMinutes(2), 1, "403"),
        });

        (await FindAsync(id)).ShouldSatisfyAllConditions(
            found => found.State.ShouldBe(GenerationState.Storing),
            found => found.Progress.ShouldBe(90),
            found => found.Deadline.ShouldBe(Now.AddMinutes(7)),
            found => found.EndedAt.ShouldBeNull(),
            found => found.LastEvent.ShouldBe(4));
        (await Host.Media.ResultsAsync(id, Cancel)).ShouldBe([result]);
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBe(errand.DueAt);
        (await Host.Accounts.HoldsAsync(Cancel)).ShouldHaveSingleItem().Cause.ShouldBe(Cause.Challenge);
        var told = Host.Listener.Heard.ShouldHaveSingleItem();
        told.HasErrands.ShouldBeTrue();
        told.Generations.ShouldBe([new GenerationMoved(id, Samples.Client, Samples.Lane, GenerationState.Active, GenerationState.Storing)]);
        told.Attempts.ShouldBe([new AttemptMoved(
            claimed.Attempt.Id, Samples.Account, GenerationKind.Video, 4, null, AttemptState.Accepted, AttemptState.Ended, Now)]);
        told.Events.ShouldBe(
        [
            new TimelineEvent(id, 3, Now, TimelineEventType.Note, 90, "Nearly there."),
            new TimelineEvent(id, 4, Now, TimelineEventType.Storing, 90, null),
        ]);
        told.Events.ShouldBe(await Host.Generations.EventsAsync(id, 2, Cancel));
    }

    [Theory]
    [InlineData(GenerationState.Completed)]
    [InlineData(GenerationState.Failed)]
    [InlineData(GenerationState.Cancelled)]
    public async Task End_ReadBack_HasItsTimeAndCause(GenerationState end)
    {
        var claimed = await ClaimAsync();
        Time.Advance(TimeSpan.FromSeconds(9));

        await ApplyAsync(new Change
        {
            At = Now,
            Generation = new GenerationMove
            {
                Id = claimed.Generation.Id, From = GenerationState.Active, To = end, Cause = Cause.Content, Message = "Not this.", Text = "Mist, then 霧.",
            },
        });

        (await FindAsync(claimed.Generation.Id)).ShouldSatisfyAllConditions(
            found => found.State.ShouldBe(end),
            found => found.EndedAt.ShouldBe(Now),
            found => found.Cause.ShouldBe(Cause.Content),
            found => found.Message.ShouldBe("Not this."),
            found => found.Text.ShouldBe("Mist, then 霧."));
    }

    [Fact]
    public async Task Generation_GoneAnotherWay_KeepsTheAttemptsPartOnly()
    {
        var claimed = await StartAsync("task-1");
        var id = claimed.Generation.Id;
        await ApplyAsync(Make.Move(id, GenerationState.Active, GenerationState.Cancelled));
        Host.Listener.Clear();

        var outcome = await Work.ApplyAsync(
            new Change
            {
                At = Now,
                Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Accepted, To = AttemptState.Ended, Result = "gen-1" },
                Generation = new GenerationMove { Id = id, From = GenerationState.Active, To = GenerationState.Storing },
                Step = new Step(claimed.Attempt.Id, "poll", StepClass.Repeatable, "done"),
                Hold = new Hold(HoldScope.Upstream("sora"), Cause.HeavyLoad, Now.AddSeconds(5), 1, null),
                Events = [new NewEvent(id, TimelineEventType.Storing)],
                Errands = [Make.Errand()],
                Results = [Make.Result(id)],
            },
            Cancel);

        outcome.ShouldBe(ChangeOutcome.AttemptOnly);
        (await Work.OpenWorkAsync(Cancel)).ShouldBeEmpty();
        (await FindAsync(id)).State.ShouldBe(GenerationState.Cancelled);
        (await Host.Generations.EventsAsync(id, 2, Cancel)).ShouldBeEmpty();
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
        (await Host.Media.ResultsAsync(id, Cancel)).ShouldBeEmpty();
        (await Host.Accounts.HoldsAsync(Cancel)).ShouldHaveSingleItem();
        var told = Host.Listener.Heard.ShouldHaveSingleItem();
        told.Attempts.ShouldHaveSingleItem().To.ShouldBe(AttemptState.Ended);
        told.Generations.ShouldBeEmpty();
        told.Events.ShouldBeEmpty();
        told.HasErrands.ShouldBeFalse();
    }

    [Fact]
    public async Task Generation_GoneAnotherWay_WithoutAttempt_IsStale()
    {
        var generation = await AcceptAsync();
        await ApplyAsync(Make.Move(generation.Id, GenerationState.Queued, GenerationState.Cancelled));

        (await Work.ApplyAsync(Make.Move(generation.Id, GenerationState.Queued, GenerationState.Failed), Cancel)).ShouldBe(ChangeOutcome.Stale);

        (await FindAsync(generation.Id)).State.ShouldBe(GenerationState.Cancelled);
    }

    [Fact]
    public async Task Generation_Unknown_IsStale() =>
        (await Work.ApplyAsync(Make.Move("none", GenerationState.Queued, GenerationState.Failed), Cancel)).ShouldBe(ChangeOutcome.Stale);

    [Fact]
    public async Task Progress_Reported_OnlyGrows()
    {
        var claimed = await ClaimAsync();
        var id = claimed.Generation.Id;

        foreach (var percent in new[] { 40, 25, 60 })
        {
            await ApplyAsync(Make.Move(id, GenerationState.Active, GenerationState.Active, percent) with
            {
                Events = [new NewEvent(id, TimelineEventType.Progress)],
            });
        }

        (await FindAsync(id)).Progress.ShouldBe(60);
        (await Host.Generations.EventsAsync(id, 2, Cancel)).Select(entry => entry.Progress).ShouldBe([40, 40, 60]);
        Host.Listener.Last.Generations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Progress_WithANewDeadline_OnlyGrowsToo()
    {
        var claimed = await ClaimAsync();
        var id = claimed.Generation.Id;
        await ApplyAsync(Make.Move(id, GenerationState.Active, GenerationState.Active, 40));
        var later = Make.Move(id, GenerationState.Active, GenerationState.Active, 30);

        await ApplyAsync(later with { Generation = later.Generation! with { Deadline = Now.AddHours(1) } });

        (await FindAsync(id)).ShouldSatisfyAllConditions(
            found => found.Progress.ShouldBe(40),
            found => found.Deadline.ShouldBe(Now.AddHours(1)));
    }

    [Fact]
    public async Task Requeued_ClaimedAgain_BeginsAtZero()
    {
        var claimed = await ClaimAsync();
        var id = claimed.Generation.Id;
        await ApplyAsync(Make.Move(id, GenerationState.Active, GenerationState.Active, 40));
        await ApplyAsync(Make.Move(id, GenerationState.Active, GenerationState.Queued) with
        {
            Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Preparing, To = AttemptState.Refused },
        });

        (await Work.ClaimAsync(Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>().Generation.Progress.ShouldBe(0);

        (await FindAsync(id)).Progress.ShouldBe(0);
    }

    [Fact]
    public async Task Events_OfAGenerationThatDoesNotMove_AreNumberedAndTold()
    {
        var one = await AcceptAsync();
        var other = await AcceptAsync();

        await ApplyAsync(new Change
        {
            At = Now,
            Events =
            [
                new NewEvent(one.Id, TimelineEventType.Note, "first"),
                new NewEvent(other.Id, TimelineEventType.Note, "other"),
                new NewEvent(one.Id, TimelineEventType.Note, "second"),
            ],
        });

        (await Host.Generations.EventsAsync(one.Id, 1, Cancel)).Select(entry => (entry.Number, entry.Text)).ShouldBe([(2, "first"), (3, "second")]);
        (await Host.Generations.EventsAsync(other.Id, 1, Cancel)).Select(entry => (entry.Number, entry.Text)).ShouldBe([(2, "other")]);
        (await FindAsync(one.Id)).LastEvent.ShouldBe(3);
        Host.Listener.Last.Events.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Result_OfNoGeneration_FailsAndLeavesNothing()
    {
        var claimed = await ClaimAsync();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Work.ApplyAsync(
            Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Failed) with { Results = [Make.Result("none")] }, Cancel));

        (await FindAsync(claimed.Generation.Id)).State.ShouldBe(GenerationState.Active);
    }

    [Fact]
    public async Task Hold_OfTheSameScope_IsWrittenOver()
    {
        var scope = HoldScope.AccountKind(Samples.Account, GenerationKind.Video);
        await ApplyAsync(new Change { At = Now, Hold = new Hold(scope, Cause.Quota, Now.AddMinutes(15), 1, "first") });
        var second = new Hold(scope, Cause.Quota, Now.AddMinutes(30), 2, null);

        await ApplyAsync(new Change { At = Now, Hold = second });

        (await Host.Accounts.HoldsAsync(Cancel)).ShouldBe([second]);
    }

    [Fact]
    public async Task Times_BelowTheMillisecond_AreToldAsTheyAreRead()
    {
        var generation = await AcceptAsync();
        var at = Now.AddTicks(1_234);

        await ApplyAsync(new Change { At = at, Events = [new NewEvent(generation.Id, TimelineEventType.Note)] });

        Host.Listener.Last.Events.ShouldBe(await Host.Generations.EventsAsync(generation.Id, 1, Cancel));
    }
}
