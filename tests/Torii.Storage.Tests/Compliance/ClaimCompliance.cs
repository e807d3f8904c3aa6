using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class ClaimCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Claimed_ReadBack_IsActiveWithAnOpenAttempt()
    {
        await AcceptAsync();
        var claim = Make.Claim(slot: 2, gate: 1);

        var claimed = (await Work.ClaimAsync(claim, Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();

        claimed.Generation.State.ShouldBe(GenerationState.Active);
        claimed.Generation.Attempts.ShouldBe(1);
        claimed.Generation.LastEvent.ShouldBe(2);
        claimed.Generation.Deadline.ShouldBe(claim.Deadline);
        claimed.Attempt.ShouldBe(new Attempt
        {
            Id = claim.AttemptId,
            GenerationId = claimed.Generation.Id,
            AccountId = Samples.Account,
            Kind = GenerationKind.Video,
            Slot = 2,
            Gate = 1,
            State = AttemptState.Preparing,
            OpenedAt = Now,
        });
        var open = await OpenAsync();
        (open.Generation with { Request = claimed.Generation.Request, Adjustments = claimed.Generation.Adjustments })
            .ShouldBe(claimed.Generation);
        (open.Attempt! with { Links = claimed.Attempt.Links }).ShouldBe(claimed.Attempt);
    }

    [Fact]
    public async Task Claimed_IsTold_WithSlotGateAndEvent()
    {
        await AcceptAsync();
        Host.Listener.Clear();

        var claimed = (ClaimOutcome.Claimed)await Work.ClaimAsync(Make.Claim(slot: 2, gate: 1), Cancel);

        var told = Host.Listener.Heard.ShouldHaveSingleItem();
        told.Generations.ShouldBe(
            [new GenerationMoved(claimed.Generation.Id, Samples.Client, Samples.Lane, GenerationState.Queued, GenerationState.Active)]);
        told.Attempts.ShouldBe(
            [new AttemptMoved(claimed.Attempt.Id, Samples.Account, GenerationKind.Video, 2, 1, null, AttemptState.Preparing, Now)]);
        told.Events.ShouldBe([new TimelineEvent(claimed.Generation.Id, 2, Now, TimelineEventType.Claimed, 0, null)]);
    }

    [Fact]
    public async Task Several_Waiting_TheOldestIsTaken()
    {
        var first = await AcceptAsync();
        Time.Advance(TimeSpan.FromMilliseconds(5));
        await AcceptAsync();

        (await Work.ClaimAsync(Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>().Generation.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Requeued_KeepsItsPlace()
    {
        var first = await ClaimAsync();
        Time.Advance(TimeSpan.FromMilliseconds(5));
        await AcceptAsync();
        await ApplyAsync(Make.Move(first.Generation.Id, GenerationState.Active, GenerationState.Queued) with
        {
            Attempt = new AttemptMove { Id = first.Attempt.Id, From = AttemptState.Preparing, To = AttemptState.Refused },
        });

        var again = (await Work.ClaimAsync(Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();

        again.Generation.Id.ShouldBe(first.Generation.Id);
        again.Generation.Attempts.ShouldBe(2);
        again.Generation.CreatedAt.ShouldBe(first.Generation.CreatedAt);
    }

    [Fact]
    public async Task OtherClientOrLane_Waiting_IsNothing()
    {
        await AcceptAsync();

        (await Work.ClaimAsync(Make.Claim(client: "another"), Cancel)).ShouldBeOfType<ClaimOutcome.NothingQueued>();
        (await Work.ClaimAsync(Make.Claim(lane: Samples.Lane with { Plan = "pro" }), Cancel)).ShouldBeOfType<ClaimOutcome.NothingQueued>();
        (await Work.ClaimAsync(Make.Claim(lane: Samples.Lane with { Pin = Samples.Account }), Cancel)).ShouldBeOfType<ClaimOutcome.NothingQueued>();
    }

    [Fact]
    public async Task Slot_Held_IsRefusedAndWritesNothing()
    {
        await ClaimAsync(Make.Claim(slot: 0));
        var waiting = await AcceptAsync();
        Host.Listener.Clear();

        (await Work.ClaimAsync(Make.Claim(slot: 0), Cancel)).ShouldBeOfType<ClaimOutcome.SlotTaken>();

        (await FindAsync(waiting.Id)).ShouldSatisfyAllConditions(
            kept => kept.State.ShouldBe(GenerationState.Queued),
            kept => kept.Attempts.ShouldBe(0),
            kept => kept.LastEvent.ShouldBe(1));
        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slot_OfAnotherAccountOrKind_IsFree()
    {
        await ClaimAsync(Make.Claim(slot: 0));
        var images = Samples.Lane with { Kind = GenerationKind.Image };
        await AcceptAsync(Make.Generation(lane: images));
        await AcceptAsync();

        (await Work.ClaimAsync(Make.Claim(slot: 0, lane: images), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
        (await Work.ClaimAsync(Make.Claim(slot: 0, account: "account-two"), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    [Fact]
    public async Task Slot_OfAnEndedAttempt_IsFree()
    {
        var first = await StartAsync("task-1");
        await ApplyAsync(Make.Move(first.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));

        await ClaimAsync(Make.Claim(slot: 0));
    }

    [Fact]
    public async Task Gate_OfAnUndecidedAttempt_IsTaken()
    {
        var first = await ClaimAsync(Make.Claim(slot: 0, gate: 0));
        await AcceptAsync();

        (await Work.ClaimAsync(Make.Claim(slot: 1, gate: 0), Cancel)).ShouldBeOfType<ClaimOutcome.SlotTaken>();
        await ApplyAsync(Make.Move(first.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        (await Work.ClaimAsync(Make.Claim(slot: 1, gate: 0), Cancel)).ShouldBeOfType<ClaimOutcome.SlotTaken>();
        await ApplyAsync(Make.Move(first.Attempt.Id, AttemptState.Submitting, AttemptState.Unknown));
        (await Work.ClaimAsync(Make.Claim(slot: 1, gate: 0), Cancel)).ShouldBeOfType<ClaimOutcome.SlotTaken>();
    }

    [Theory]
    [InlineData(AttemptState.Submitting, AttemptState.Accepted)]
    [InlineData(AttemptState.Submitting, AttemptState.Refused)]
    [InlineData(AttemptState.Unknown, AttemptState.Absent)]
    [InlineData(AttemptState.Unknown, AttemptState.Accepted)]
    [InlineData(AttemptState.Unknown, AttemptState.Ended)]
    public async Task Gate_OfADecidedAttempt_IsFreeAndTold(AttemptState before, AttemptState decided)
    {
        var first = await ClaimAsync(Make.Claim(slot: 0, gate: 3));
        await ApplyAsync(Make.Move(first.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        if (before == AttemptState.Unknown)
        {
            await ApplyAsync(Make.Move(first.Attempt.Id, AttemptState.Submitting, AttemptState.Unknown));
        }

        await ApplyAsync(Make.Move(first.Attempt.Id, before, decided));

        Host.Listener.Last.Attempts.ShouldHaveSingleItem().Gate.ShouldBe(3);
        await ClaimAsync(Make.Claim(slot: 1, gate: 3));
    }

    [Fact]
    public async Task Gate_NotNeeded_HoldsNobodyUp()
    {
        await ClaimAsync(Make.Claim(slot: 0));

        await ClaimAsync(Make.Claim(slot: 1));
    }

    [Fact]
    public async Task OtherReplica_Waiting_IsNotTaken()
    {
        await AcceptAsync();

        Restart(replica: "other");

        (await Work.ClaimAsync(Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.NothingQueued>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Sixtyfour_Claiming_NeverShareASlotOrAGeneration(int seed)
    {
        const int Accounts = 3;
        const int Slots = 4;
        await Work.AcceptAsync(new Acceptance([.. Enumerable.Range(0, 40).Select(_ => Make.Generation())]), Cancel);
        var random = new Random(seed);
        var claims = Enumerable.Range(0, 64)
            .Select(_ => Make.Claim(slot: random.Next(Slots), account: $"account-{random.Next(Accounts)}", gate: random.Next(2) == 0 ? null : random.Next(3)))
            .ToList();

        var outcomes = await Task.WhenAll(claims.Select(claim => Task.Run(() => Work.ClaimAsync(claim, Cancel))));

        var claimed = outcomes.OfType<ClaimOutcome.Claimed>().ToList();
        claimed.Count.ShouldBeInRange(1, Accounts * Slots);
        claimed.Select(each => (each.Attempt.AccountId, each.Attempt.Slot)).ShouldBeUnique();
        claimed.Where(each => each.Attempt.Gate is not null).Select(each => (each.Attempt.AccountId, each.Attempt.Gate)).ShouldBeUnique();
        claimed.Select(each => each.Generation.Id).ShouldBeUnique();
        (await Work.OpenWorkAsync(Cancel)).Count.ShouldBe(claimed.Count);
        (await Work.QueuedAsync(Cancel)).ShouldHaveSingleItem().Count.ShouldBe(40 - claimed.Count);
    }
}
