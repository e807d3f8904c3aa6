using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>Generations as operators look for them.</summary>
public abstract class GenerationSearchCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private static readonly Lane ImageLane = new("sora", GenerationKind.Image, null, null);

    private IGenerationSearch Search => Host.Get<IGenerationSearch>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Find_Everything_PagesThroughAllClientsTheNewestFirst(int limit)
    {
        string[] all = [(await AddAsync()).Id, (await AddAsync(Make.Generation(client: "stranger"))).Id, (await AddAsync(Make.Generation(lane: ImageLane))).Id];

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await Search.FindAsync(new GenerationQuery(limit) { After = next }, Cancel);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            seen.AddRange(page.Items.Select(item => item.Generation.Id));
            next = page.Next;
        }
        while (next is not null);

        seen.ShouldBe(all.Reverse());
    }

    [Fact]
    public async Task Find_ByEachFilter_FindsThatAlone()
    {
        var early = await AddAsync(Make.Generation(client: "stranger") with { AskedModel = "other" });
        Time.Advance(TimeSpan.FromHours(1));
        var between = Now;
        var image = await AddAsync(Make.Generation(lane: ImageLane));
        var failed = await AddAsync();
        var change = Make.Move(failed.Id, GenerationState.Queued, GenerationState.Failed);
        await ApplyAsync(change with { Generation = change.Generation! with { Cause = Cause.NoCapacity } });

        (await IdsAsync(new(10) { ClientId = "stranger" })).ShouldBe([early.Id]);
        (await IdsAsync(new(10) { Model = "other" })).ShouldBe([early.Id]);
        (await IdsAsync(new(10) { To = between })).ShouldBe([early.Id]);
        (await IdsAsync(new(10) { From = between })).ShouldBe([failed.Id, image.Id]);
        (await IdsAsync(new(10) { Kind = GenerationKind.Image })).ShouldBe([image.Id]);
        (await IdsAsync(new(10) { Cause = Cause.NoCapacity })).ShouldBe([failed.Id]);
        (await IdsAsync(new(10) { States = [GenerationState.Failed, GenerationState.Active] })).ShouldBe([failed.Id]);
        (await IdsAsync(new(10) { States = [GenerationState.Queued] })).ShouldBe([image.Id, early.Id]);
        (await IdsAsync(new(10) { IdPrefix = image.Id[..31] })).ShouldBe([image.Id]);
        (await IdsAsync(new(10) { From = DateTimeOffset.MinValue, To = DateTimeOffset.MaxValue })).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Find_ByAccountOrTarget_LooksAtEveryAttempt()
    {
        var claimed = await ClaimAsync();
        var at = Now;
        await AddAsync();

        (await IdsAsync(new(10) { AccountId = Samples.Account })).ShouldBe([claimed.Generation.Id]);
        (await IdsAsync(new(10) { Target = "sora" })).ShouldBe([claimed.Generation.Id]);
        (await IdsAsync(new(10) { AccountId = "nobody" })).ShouldBeEmpty();
        var found = (await Search.OfAsync([claimed.Generation.Id], Cancel)).ShouldHaveSingleItem();
        (found.AccountId, found.Target, found.StartedAt).ShouldBe((Samples.Account, "sora", at));
    }

    [Theory]
    [InlineData("A HERON", true)]
    [InlineData("\"ink\" & mist", true)]
    [InlineData("霧の中", true)]
    [InlineData("100%", false)]
    [InlineData("w_des", false)]
    [InlineData("prompt", false)]
    [InlineData("landscape", false)]
    [InlineData("' OR 1=1 --", false)]
    public async Task Find_ByText_LooksInPromptsAlone(string text, bool isFound)
    {
        await AddAsync();

        (await IdsAsync(new(10) { Text = text })).Count.ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public async Task Find_ByText_LooksInShotsToo()
    {
        var plain = Make.Generation();
        var told = await AddAsync(plain with { Request = plain.Request with { Prompt = "", Storyboard = new Storyboard([new Shot("5", "Two 50%_off! kites rise")], null) } });

        (await IdsAsync(new(10) { Text = "50%_OFF! kites" })).ShouldBe([told.Id]);
    }

    [Fact]
    public async Task Find_WhatIsDeleted_IsNotThere()
    {
        var gone = await AddAsync();
        await ApplyAsync(Make.Move(gone.Id, GenerationState.Queued, GenerationState.Cancelled));
        await Host.Generations.DeleteAsync(gone.Id, new Errand(Host.Ids.Next(), ErrandKinds.RemoveMedia, gone.Id, Now), Cancel);

        (await IdsAsync(new(10))).ShouldBeEmpty();
        (await Search.OfAsync([gone.Id, "none"], Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OfUpstreamName_TaskOfAnyAttempt_IsFound()
    {
        var started = await StartAsync("task-7");

        (await Search.OfUpstreamNameAsync("task-7", Cancel)).ShouldBe([started.Generation.Id]);
        (await Search.OfUpstreamNameAsync("task-8", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Waiting_InALane_IsInTheOrderOfComing()
    {
        string[] waiting = [(await AddAsync()).Id, (await AddAsync(Make.Generation(client: "stranger"))).Id, (await AddAsync()).Id];
        await AddAsync(Make.Generation(lane: ImageLane));

        (await Search.WaitingAsync(Samples.Lane, 10, Cancel)).ShouldBe(waiting);
        (await Search.WaitingAsync(Samples.Lane, 2, Cancel)).ShouldBe(waiting[..2]);
    }

    private async Task<Generation> AddAsync(Generation? generation = null)
    {
        var accepted = await AcceptAsync(generation);

        // Ids sort by time, and not within a millisecond.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return accepted;
    }

    private async Task<IReadOnlyList<string>> IdsAsync(GenerationQuery query)
    {
        var page = await Search.FindAsync(query, Cancel);
        page.Next.ShouldBeNull();
        return [.. page.Items.Select(item => item.Generation.Id)];
    }
}
