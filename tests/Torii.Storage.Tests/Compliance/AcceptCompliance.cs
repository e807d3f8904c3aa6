using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class AcceptCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Accepted_ReadBack_IsQueuedAndOtherwiseWhatWasGiven()
    {
        var given = Make.Generation() with { Adjustments = [new Adjustment("seconds", "12", "10", "Not offered.")] };

        await AcceptAsync(given);

        var found = await FindAsync(given.Id);
        found.State.ShouldBe(GenerationState.Queued);
        found.LastEvent.ShouldBe(1);
        found.Adjustments.ShouldBe(given.Adjustments);
        found.Request.Images.ShouldBe(given.Request.Images);
        (found with { LastEvent = 0, Adjustments = given.Adjustments, Request = given.Request }).ShouldBe(given);
        (found.Request with { Images = given.Request.Images }).ShouldBe(given.Request);
    }

    [Fact]
    public async Task Accepted_Timeline_BeginsWithQueued()
    {
        var generation = await AcceptAsync();

        var entry = (await Host.Generations.EventsAsync(generation.Id, 0, Cancel)).ShouldHaveSingleItem();
        entry.ShouldBe(new TimelineEvent(generation.Id, 1, Now, TimelineEventType.Queued, 0, null));
    }

    [Fact]
    public async Task Accepted_IsTold_WithItsEvent()
    {
        var generation = await AcceptAsync();

        var told = Host.Listener.Heard.ShouldHaveSingleItem();
        told.Generations.ShouldBe([new GenerationMoved(generation.Id, Samples.Client, Samples.Lane, null, GenerationState.Queued)]);
        told.Events.ShouldBe(await Host.Generations.EventsAsync(generation.Id, 0, Cancel));
        told.Attempts.ShouldBeEmpty();
        told.HasErrands.ShouldBeFalse();
    }

    [Fact]
    public async Task Batch_ReadBack_IsInOrder()
    {
        var batch = Make.Batch(4);

        await Work.AcceptAsync(new Acceptance([batch[2], batch[0], batch[3], batch[1]]), Cancel);

        (await Host.Generations.BatchAsync(batch[0].Id, Cancel)).Select(member => member.Id).ShouldBe(batch.Select(member => member.Id));
        (await Host.Generations.BatchAsync(batch[1].Id, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Input_Accepted_IsNoLongerForgotten()
    {
        var input = Make.Input();
        await Host.Media.AddInputAsync(input, Cancel);

        await AcceptAsync(Make.Generation(images: input.Id));

        (await Host.Media.ForgetUnclaimedAsync(Now.AddHours(2), 10, Cancel)).ShouldBeEmpty();
        (await Host.Media.FindAsync(input.Id, Cancel)).ShouldBe(input);
    }

    [Fact]
    public async Task CharacterVideo_Accepted_IsClaimedLikeEveryInput()
    {
        var video = Make.Input() with { ContentType = "video/mp4" };
        await Host.Media.AddInputAsync(video, Cancel);
        var making = Make.Generation();
        making = making with { Request = making.Request with { CharacterVideo = video.Id } };

        await AcceptAsync(making);

        (await FindAsync(making.Id)).Request.CharacterVideo.ShouldBe(video.Id);
        (await Host.Media.ForgetUnclaimedAsync(Now.AddHours(2), 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CharacterVideo_Gone_WritesNothing()
    {
        var making = Make.Generation();
        making = making with { Request = making.Request with { CharacterVideo = "00000000000000000000000000000000" } };

        (await Work.AcceptAsync(new Acceptance([making]), Cancel)).ShouldBe(new AcceptOutcome.MediaGone("00000000000000000000000000000000"));

        (await Host.Generations.FindAsync(making.Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Input_OfAnotherBatch_ServesThisOneToo()
    {
        var input = Make.Input();
        await Host.Media.AddInputAsync(input, Cancel);
        await AcceptAsync(Make.Generation(images: input.Id));

        await AcceptAsync(Make.Generation(images: input.Id));

        (await Host.Media.FindAsync(input.Id, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Input_Gone_WritesNothingOfTheBatch()
    {
        var here = Make.Input();
        await Host.Media.AddInputAsync(here, Cancel);
        var batch = Make.Batch(2);
        var second = batch[1] with { Request = batch[1].Request with { Images = [here.Id, "00000000000000000000000000000000"] } };

        var outcome = await Work.AcceptAsync(new Acceptance([batch[0], second]), Cancel);

        outcome.ShouldBe(new AcceptOutcome.MediaGone("00000000000000000000000000000000"));
        (await Host.Generations.FindAsync(batch[0].Id, Cancel)).ShouldBeNull();
        Host.Listener.Heard.ShouldBeEmpty();
        (await Host.Media.ForgetUnclaimedAsync(Now.AddHours(2), 10, Cancel)).ShouldBe([here.Id], "its claim was taken back");
    }

    [Fact]
    public async Task Accepted_Twice_FailsAndLeavesTheFirst()
    {
        var generation = await AcceptAsync();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Work.AcceptAsync(new Acceptance([Make.Generation(), generation]), Cancel));

        (await Work.QueuedAsync(Cancel)).ShouldBe([new LaneLoad(Samples.Lane, Samples.Client, 1)]);
    }

    [Fact]
    public async Task Accepted_Restart_IsStillThere()
    {
        var generation = await AcceptAsync();

        Restart();

        (await FindAsync(generation.Id)).State.ShouldBe(GenerationState.Queued);
    }
}
