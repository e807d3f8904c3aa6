using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class StatisticsStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private IStatisticsStore Statistics => Host.Get<IStatisticsStore>();

    private IStandingStore Standing => Host.Get<IStandingStore>();

    [Fact]
    public async Task Nothing_IsToldOfAnEmptyDatabase()
    {
        (await Statistics.FirstAsync(Cancel)).ShouldBeNull();
        (await Statistics.OldestOpenAsync(Cancel)).ShouldBeNull();
        (await Statistics.EndedAsync(DateTimeOffset.UnixEpoch, Now + Hour, null, 10, Cancel)).ShouldBeEmpty();
        (await Statistics.CountsAsync(DateTimeOffset.UnixEpoch, Now + Hour, CountFilter.None, Cancel)).ShouldBeEmpty();
        (await Statistics.FirstHourAsync(Cancel)).ShouldBeNull();
        (await Statistics.TotalsAsync(Now, Cancel)).ShouldBeEmpty();
        (await Standing.OpenAsync(Cancel)).ShouldBeEmpty();
        (await Standing.FailedAsync(DateTimeOffset.UnixEpoch, Cancel)).ShouldBeEmpty();
        (await Standing.StuckErrandsAsync(Cancel)).ShouldBeEmpty();
        (await Standing.FailedDeliveriesAsync(DateTimeOffset.UnixEpoch, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ended_TellsHowTheyEnded_DeletedOnesIncluded()
    {
        var begun = Now;
        var made = await CompleteAsync("task-1");
        await Host.Generations.DeleteAsync(made.Id, Make.Errand(), Cancel);
        var failed = await AcceptAsync(Make.Generation());
        await FailAsync(failed, Cause.NoCapacity);
        var open = await AcceptAsync();

        var ended = await Statistics.EndedAsync(begun, Now.AddSeconds(1), null, 10, Cancel);

        ended.Select(one => (one.Id, one.State, one.Cause, one.AccountId)).ShouldBe([
            (made.Id, GenerationState.Completed, null, Samples.Account),
            (failed.Id, GenerationState.Failed, Cause.NoCapacity, null),
        ]);
        ended[0].ShouldSatisfyAllConditions(
            one => one.Kind.ShouldBe(GenerationKind.Video),
            one => one.Model.ShouldBe("sora-2"),
            one => one.ClientId.ShouldBe(Samples.Client),
            one => one.StartedAt.ShouldBe(one.CreatedAt.AddSeconds(3)),
            one => one.EndedAt.ShouldBe(one.CreatedAt.AddSeconds(13)));
        (await Statistics.OldestOpenAsync(Cancel)).ShouldBe(open.CreatedAt);
        (await Statistics.FirstAsync(Cancel)).ShouldBe(made.CreatedAt);
        (await Statistics.EndedAsync(begun, Now.AddSeconds(1), made.Id, 10, Cancel)).ShouldHaveSingleItem().Id.ShouldBe(failed.Id);
        (await Statistics.EndedAsync(begun, Now.AddSeconds(1), null, 1, Cancel)).ShouldHaveSingleItem().Id.ShouldBe(made.Id);
        (await Statistics.EndedAsync(Now.AddSeconds(1), Now + Hour, null, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Counts_SavedAgain_ReplaceThoseOfTheirHourAlone()
    {
        var hour = HourCount.HourOf(Now);
        await Statistics.SaveAsync(hour, [Count(hour, GenerationState.Completed, null, 5)], Cancel);
        await Statistics.SaveAsync(hour + Hour, [Count(hour + Hour, GenerationState.Failed, Cause.Content, 2)], Cancel);

        await Statistics.SaveAsync(hour, [Count(hour, GenerationState.Completed, null, 7), Count(hour, GenerationState.Failed, Cause.Quota, 1)], Cancel);

        var counts = await Statistics.CountsAsync(hour, hour + Hour, CountFilter.None, Cancel);
        counts.Select(count => (count.Key.State, count.Key.Cause, count.Count)).ShouldBe([(GenerationState.Completed, null, 7), (GenerationState.Failed, Cause.Quota, 1)], ignoreOrder: true);
        counts.ShouldAllBe(count => count.Key.Hour == hour && count.Cost == 0.123456m && count.Waits.Count == 1 && count.Key.AccountId == null);
        (await Statistics.CountsAsync(hour, hour + (2 * Hour), CountFilter.None, Cancel)).Count.ShouldBe(3);
        (await Statistics.FirstHourAsync(Cancel)).ShouldBe(hour);
        (await Statistics.TotalsAsync(hour + (2 * Hour), Cancel)).ShouldBe([
            new TotalCount(GenerationKind.Video, null, GenerationState.Completed, 7, 0.123456m),
            new TotalCount(GenerationKind.Video, null, GenerationState.Failed, 3, 0.246912m),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task Totals_OfEveryAccount_HoldClosedAndForgottenHours_AndNoLaterOnes()
    {
        var hour = HourCount.HourOf(Now);
        await Statistics.SaveAsync(hour - (48 * Hour), [Count(hour - (48 * Hour), GenerationState.Completed, null, 5, "a1"), Count(hour - (48 * Hour), GenerationState.Failed, Cause.Content, 1, "a2")], Cancel);
        await Statistics.SaveAsync(hour - Hour, [Count(hour - Hour, GenerationState.Completed, null, 3, "a1")], Cancel);
        await Statistics.SaveAsync(hour, [Count(hour, GenerationState.Completed, null, 90, "a1")], Cancel);

        await Statistics.ForgetAsync(hour - (2 * Hour), Cancel);

        (await Statistics.FirstHourAsync(Cancel)).ShouldBe(hour - Hour);
        var totals = await Statistics.TotalsAsync(hour, Cancel);
        totals.Where(total => total.AccountId == "a1").Sum(total => total.Count).ShouldBe(8);
        totals.Where(total => total.AccountId == "a1").Sum(total => total.Cost).ShouldBe(0.246912m);
        totals.Where(total => total.AccountId == "a2").ShouldHaveSingleItem().ShouldBe(new TotalCount(GenerationKind.Video, "a2", GenerationState.Failed, 1, 0.123456m));
    }

    [Fact]
    public async Task Counts_Filtered_AreThoseMeant()
    {
        var hour = HourCount.HourOf(Now);
        await Statistics.SaveAsync(hour, [Count(hour, GenerationState.Completed, null, 1, "a1", "c1"), Count(hour, GenerationState.Completed, null, 2, "a2", "c1"), Count(hour, GenerationState.Completed, null, 4, null, "c2")], Cancel);

        await ShouldCountAsync(new CountFilter { AccountId = "a1" }, 1);
        await ShouldCountAsync(new CountFilter { AccountId = "" }, 4);
        await ShouldCountAsync(new CountFilter { ClientId = "c1" }, 3);
        await ShouldCountAsync(new CountFilter { ClientId = "c1", AccountId = "a2" }, 2);
        await ShouldCountAsync(new CountFilter { Model = "sora-2", Kind = GenerationKind.Video }, 7);
        await ShouldCountAsync(new CountFilter { Model = "sora-2' OR 1=1 --" }, 0);
        await ShouldCountAsync(new CountFilter { Kind = GenerationKind.Image }, 0);

        async Task ShouldCountAsync(CountFilter filter, int number) =>
            (await Statistics.CountsAsync(hour, hour + Hour, filter, Cancel)).Sum(count => count.Count).ShouldBe(number);
    }

    [Fact]
    public async Task Standing_TellsWhatIsOpenAndWhatFailed()
    {
        await AcceptAsync();
        await AcceptAsync();
        await FailAsync(await AcceptAsync(), Cause.Content);
        Time.Advance(Hour);
        var later = Now;
        await FailAsync(await AcceptAsync(), Cause.Quota);

        (await Standing.OpenAsync(Cancel)).ShouldBe([new OpenCount(GenerationKind.Video, GenerationState.Queued, 2)]);
        (await Standing.FailedAsync(later, Cancel)).ShouldBe([new FailedCount(Cause.Quota, 1)]);
        (await Standing.FailedAsync(DateTimeOffset.UnixEpoch, Cancel)).Sum(failed => failed.Count).ShouldBe(2);
    }

    private async Task<Generation> CompleteAsync(string task)
    {
        var generation = await AcceptAsync();
        Time.Advance(TimeSpan.FromSeconds(3));
        var claimed = (await Work.ClaimAsync(Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Submitting, AttemptState.Accepted, task));
        Time.Advance(TimeSpan.FromSeconds(10));
        await ApplyAsync(Make.Move(generation.Id, GenerationState.Active, GenerationState.Storing));
        await ApplyAsync(Make.Move(generation.Id, GenerationState.Storing, GenerationState.Completed));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return generation;
    }

    private async Task FailAsync(Generation generation, Cause cause)
    {
        var move = Make.Move(generation.Id, GenerationState.Queued, GenerationState.Failed);
        await ApplyAsync(move with { Generation = move.Generation! with { Cause = cause, Message = "no" } });
        Time.Advance(TimeSpan.FromMilliseconds(1));
    }

    private static HourCount Count(DateTimeOffset hour, GenerationState state, Cause? cause, int number, string? account = null, string client = Samples.Client)
    {
        var count = new HourCount(new HourKey(hour, GenerationKind.Video, "sora-2", client, account, state, cause)) { Count = number, Cost = 0.123456m };
        count.Waits.Add(TimeSpan.FromSeconds(4));
        return count;
    }
}
