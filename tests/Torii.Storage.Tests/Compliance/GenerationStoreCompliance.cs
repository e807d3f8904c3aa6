using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Repeating;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>Lists of generations, and those that their clients have deleted.</summary>
public abstract class GenerationStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private static readonly Lane ImageLane = new("sora", GenerationKind.Image, null, null);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task List_Pages_BothWaysWithoutGapOrRepeat(int limit)
    {
        var all = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            // Ids sort by time, and not within a millisecond.
            Time.Advance(TimeSpan.FromMilliseconds(1));
            all.Add((await AcceptAsync()).Id);
            await AcceptAsync(Make.Generation(lane: ImageLane));
            await AcceptAsync(Make.Generation(client: "stranger"));
        }

        (await PagesAsync(limit, oldestFirst: true)).ShouldBe(all);
        (await PagesAsync(limit, oldestFirst: false)).ShouldBe(all.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task List_OfAKind_HasThatKindAlone()
    {
        await AcceptAsync();
        var image = await AcceptAsync(Make.Generation(lane: ImageLane));

        var page = await Host.Generations.ListAsync(new GenerationPage(Samples.Client, GenerationKind.Image, 10), Cancel);

        page.ShouldHaveSingleItem().Id.ShouldBe(image.Id);
        (await Host.Generations.ListAsync(new GenerationPage(Samples.Client, GenerationKind.Character, 10), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_HasThemAsTheyStand()
    {
        var generation = await AcceptAsync(Make.Generation() with { Webhooks = ["https://hooks.test/a"] });
        await ApplyAsync(Make.Move(generation.Id, GenerationState.Queued, GenerationState.Cancelled));

        var listed = (await ListAsync()).ShouldHaveSingleItem();

        (listed.State, listed.EndedAt).ShouldBe((GenerationState.Cancelled, Now));
        listed.Webhooks.ShouldBe(["https://hooks.test/a"]);
    }

    [Fact]
    public async Task List_AfterOneThatIsDeleted_GoesOnBehindIt()
    {
        var (first, second, third) = (await EndAsync(), await EndAsync(), await EndAsync());
        await DeleteAsync(second);

        (await ListAsync(after: second)).ShouldHaveSingleItem().Id.ShouldBe(first);
        (await ListAsync(after: second, oldestFirst: true)).ShouldHaveSingleItem().Id.ShouldBe(third);
    }

    [Theory]
    [InlineData(GenerationState.Completed)]
    [InlineData(GenerationState.Failed)]
    [InlineData(GenerationState.Cancelled)]
    public async Task Deleted_IsHiddenEverywhereAndItsFilesAreOwed(GenerationState end)
    {
        var id = await EndAsync(end);
        var removal = Removal(id);

        (await Host.Generations.DeleteAsync(id, removal, Cancel)).ShouldBeTrue();

        (await Host.Generations.FindAsync(id, Cancel)).ShouldBeNull();
        (await Host.Generations.BatchAsync(id, Cancel)).ShouldBeEmpty();
        (await ListAsync()).ShouldBeEmpty();
        (await ListAsync(oldestFirst: true)).ShouldBeEmpty();
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldBe([removal]);
        Host.Listener.Last.HasErrands.ShouldBeTrue();
    }

    [Fact]
    public async Task Deleted_IsStillKnownToItsClientAlone()
    {
        var id = await EndAsync();
        var clientId = (await Host.Generations.FindAsync(id, Cancel))!.ClientId;
        await DeleteAsync(id);

        (await Host.Generations.KnownAsync(clientId, id, Cancel)).ShouldBe(GenerationKind.Video);
        (await Host.Generations.KnownAsync("somebody else", id, Cancel)).ShouldBeNull();
        (await Host.Generations.KnownAsync(clientId, "00000000000000000000000000000000", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Deleted_Restart_StaysHidden()
    {
        var id = await EndAsync();
        await DeleteAsync(id);

        Restart();

        (await Host.Generations.FindAsync(id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Deleted_OneOfABatch_LeavesTheOthers()
    {
        var batch = Make.Batch(4);
        await Work.AcceptAsync(new Acceptance(batch), Cancel);
        foreach (var member in batch)
        {
            await ApplyAsync(Make.Move(member.Id, GenerationState.Queued, GenerationState.Cancelled));
        }

        await DeleteAsync(batch[2].Id);
        (await PositionsAsync(batch[0].Id)).ShouldBe([0, 1, 3]);
        await DeleteAsync(batch[0].Id);

        (await PositionsAsync(batch[0].Id)).ShouldBe([1, 3]);
        (await Host.Generations.FindAsync(batch[3].Id, Cancel)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(GenerationState.Queued)]
    [InlineData(GenerationState.Active)]
    [InlineData(GenerationState.Storing)]
    public async Task Delete_BeforeItsEnd_WritesNothing(GenerationState state)
    {
        var id = (state == GenerationState.Queued ? await AcceptAsync() : (await ClaimAsync()).Generation).Id;
        if (state == GenerationState.Storing)
        {
            await ApplyAsync(Make.Move(id, GenerationState.Active, GenerationState.Storing));
        }

        (await Host.Generations.DeleteAsync(id, Removal(id), Cancel)).ShouldBeFalse();

        (await FindAsync(id)).State.ShouldBe(state);
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_WhatIsNotThere_WritesNothing()
    {
        var id = await EndAsync();
        await DeleteAsync(id);
        await Host.Errands.DoneAsync((await Host.Errands.DueAsync(Now, [], 1, Cancel))[0].Id, Cancel);

        (await Host.Generations.DeleteAsync(id, Removal(id), Cancel)).ShouldBeFalse();
        (await Host.Generations.DeleteAsync("none", Removal("none"), Cancel)).ShouldBeFalse();

        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_ByManyAtOnce_IsDoneOnce()
    {
        var id = await EndAsync();

        var deleted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Host.Generations.DeleteAsync(id, Removal(id), Cancel))));

        deleted.Count(isDone => isDone).ShouldBe(1);
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Deleted_ForgetsItsAsk()
    {
        var ask = new Ask("fingerprint") { Key = "key" };
        var generation = Make.Generation();
        await Work.AcceptAsync(new Acceptance([generation]) { Ask = ask, KeysSince = Now.AddDays(-1) }, Cancel);
        await ApplyAsync(Make.Move(generation.Id, GenerationState.Queued, GenerationState.Cancelled));
        await DeleteAsync(generation.Id);

        (await Host.Get<IAskStore>().JoinAsync(Samples.Client, ask, Now.AddDays(-1), Now, Cancel)).ShouldBe(new Earlier.None());
        (await Work.AcceptAsync(new Acceptance([Make.Generation()]) { Ask = ask, KeysSince = Now.AddDays(-1) }, Cancel)).ShouldBeOfType<AcceptOutcome.Accepted>();
    }

    // Its attempt is watched on, and holds its slot: that must not depend on what the client sees.
    [Fact]
    public async Task Deleted_WhileItsAttemptIsOpen_IsStillWorkedOn()
    {
        var claimed = await StartAsync("task-1");
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Cancelled));
        await DeleteAsync(claimed.Generation.Id);

        (await OpenAsync()).Attempt!.Id.ShouldBe(claimed.Attempt.Id);
        (await Work.FindAttemptAsync(claimed.Attempt.Id, Cancel)).ShouldNotBeNull();
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));
        (await Work.OpenWorkAsync(Cancel)).ShouldBeEmpty();
    }

    private async Task<string> EndAsync(GenerationState end = GenerationState.Cancelled)
    {
        Time.Advance(TimeSpan.FromMilliseconds(1));
        if (end == GenerationState.Completed)
        {
            var claimed = await ClaimAsync();
            await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Storing));
            await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Storing, end));
            return claimed.Generation.Id;
        }

        var generation = await AcceptAsync();
        await ApplyAsync(Make.Move(generation.Id, GenerationState.Queued, end));
        return generation.Id;
    }

    private async Task DeleteAsync(string id) => (await Host.Generations.DeleteAsync(id, Removal(id), Cancel)).ShouldBeTrue();

    private Errand Removal(string id) => new(Host.Ids.Next(), ErrandKinds.RemoveMedia, id, Now);

    private async Task<IEnumerable<int>> PositionsAsync(string batch) => (await Host.Generations.BatchAsync(batch, Cancel)).Select(member => member.Position);

    private ValueTask<IReadOnlyList<Generation>> ListAsync(string? after = null, int limit = 100, bool oldestFirst = false) =>
        Host.Generations.ListAsync(new GenerationPage(Samples.Client, GenerationKind.Video, limit) { After = after, OldestFirst = oldestFirst }, Cancel);

    private async Task<List<string>> PagesAsync(int limit, bool oldestFirst)
    {
        var seen = new List<string>();
        while (await ListAsync(seen.LastOrDefault(), limit, oldestFirst) is [_, ..] page)
        {
            page.Count.ShouldBeLessThanOrEqualTo(limit);
            seen.AddRange(page.Select(generation => generation.Id));
        }

        return seen;
    }
}
