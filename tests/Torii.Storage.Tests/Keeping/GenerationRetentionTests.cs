using Torii.Core.Costs;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Keeping;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Keeping;

public sealed class GenerationRetentionTests : KeepingSuite
{
    [Fact]
    public async Task TooOld_AreForgottenWithAllThatIsTheirs()
    {
        var input = await InputAsync();
        var old = await MadeAsync(Make.Generation(images: input));
        await Work.NoteAsync(old.Id, "A note.", Cancel);
        Wait(days: 2);
        var young = await MadeAsync();
        Wait(days: 1);
        Options.GenerationDays = 2;

        (await RunCountedAsync()).ShouldBe(new Removed { Generations = 1, Files = 2, Bytes = 2 * FileLength });

        (await IsKnownAsync(old), await IsKnownAsync(young), await IsKeptAsync(input)).ShouldBe((false, true, false));
        (await Host.Generations.EventsAsync(old.Id, 0, Cancel)).ShouldBeEmpty();
        (await Work.HistoryAsync(old.Id, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TooMany_TheOldestAreForgotten()
    {
        var made = new List<Generation>();
        for (var number = 0; number < 50; number++)
        {
            made.Add(await MadeAsync(hasFile: false));
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Wait(days: 1);
        Options.GenerationRows = 3;

        (await RunCountedAsync()).Generations.ShouldBe(47);

        var known = await Task.WhenAll(made.Select(IsKnownAsync));
        known.Count(isKnown => isKnown).ShouldBe(3);
        known[^3..].ShouldAllBe(isKnown => isKnown);
    }

    [Fact]
    public async Task Statistics_AndCosts_LoseNothing()
    {
        var made = await MadeAsync(Make.Generation() with { Reserved = 1m });
        await Host.Ledger.SettleAsync(new Settlement(made.Id, Samples.Client, Now) { Costs = new Dictionary<string, decimal> { ["a"] = 0.3m }, Release = 1m }, Cancel);
        Wait(days: 2);
        Options.GenerationDays = 1;

        (await RunCountedAsync()).Generations.ShouldBe(1);

        (await Host.Get<IStatisticsStore>().TotalsAsync(Now, Cancel)).Sum(total => total.Count).ShouldBe(1);
        (await Host.Ledger.OfClientAsync(Samples.Client, Cancel)).Spent.ShouldBe(0.3m);
        (await Host.Ledger.DaysAsync(Samples.Client, DateOnly.FromDateTime(made.CreatedAt.UtcDateTime), Cancel)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhatIsNotCountedYet_Stays()
    {
        var made = await MadeAsync();
        Wait(days: 2);
        Options.GenerationDays = 1;

        (await RunAsync()).ShouldBe(new Removed());

        (await IsKnownAsync(made)).ShouldBeTrue();
    }

    [Fact]
    public async Task WhatSomethingUnfinishedNeeds_Stays()
    {
        var (owed, character) = (await MadeAsync(), await MadeAsync());
        await Work.ApplyAsync(new Change { At = Now, Errands = [Errand.OnceFor(ErrandKinds.Settle, owed.Id, Now)] }, Cancel);
        await ApplyAsync(new Change { At = Now, Character = Make.Character(character.Id) });
        var published = await MadeAsync();
        (await Host.Get<IPostStore>().BeginAsync(Make.Post(published.Id), null, Cancel)).ShouldBeTrue();
        var watched = await StartAsync("task_1");
        await ApplyAsync(Make.Move(watched.Generation.Id, GenerationState.Active, GenerationState.Cancelled));
        Wait(days: 2);
        Options.GenerationDays = 1;

        (await RunCountedAsync()).ShouldBe(new Removed());

        (await IsKnownAsync(owed), await IsKnownAsync(character), await IsKnownAsync(published), await IsKnownAsync(watched.Generation)).ShouldBe((true, true, true, true));
    }

    [Fact]
    public async Task Attempts_AndSteps_GoWithTheirGeneration()
    {
        var done = await StartAsync("task_1");
        await ApplyAsync(Make.Move(done.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));
        await ApplyAsync(Make.Move(done.Generation.Id, GenerationState.Active, GenerationState.Completed));
        Wait(days: 2);
        Options.GenerationDays = 1;

        (await RunCountedAsync()).Generations.ShouldBe(1);

        (await Work.FindAttemptAsync(done.Attempt.Id, Cancel)).ShouldBeNull();
    }
}
