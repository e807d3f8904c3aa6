using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Webhooks;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class DeliveryStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private const string Url = "https://hooks.test/a?b=\"c\"";

    private IDeliveryStore Deliveries => Host.Get<IDeliveryStore>();

    [Fact]
    public async Task Delivery_ReadBack_IsWhatWasGivenAndOwed()
    {
        var delivery = await AddAsync();

        (await Deliveries.FindAsync(delivery.Id, Cancel)).ShouldBe(delivery);
        (await Deliveries.FindAsync("none", Cancel)).ShouldBeNull();
        (await OwedAsync()).ShouldBe([delivery.Id]);
        Host.Listener.Last.HasErrands.ShouldBeTrue();
    }

    [Fact]
    public async Task Delivery_ToTheSameAddressAgain_IsLeftAsItIsWithoutAnErrand()
    {
        var first = await AddAsync(generation: "one");
        var saved = first with { State = DeliveryState.Delivered, Tries = 1, TriedAt = Now, Status = 200 };
        await Deliveries.SaveAsync(saved, Cancel);
        var again = New("one");
        var other = New("one", "https://hooks.test/b");

        await Deliveries.AddAsync([(again, ErrandOf(again)), (other, ErrandOf(other))], Cancel);

        (await Deliveries.FindAsync(first.Id, Cancel)).ShouldBe(saved);
        (await Deliveries.FindAsync(again.Id, Cancel)).ShouldBeNull();
        (await OwedAsync()).ShouldBe([first.Id, other.Id], ignoreOrder: true);
    }

    [Theory]
    [InlineData(DeliveryState.Pending, null, "timed out")]
    [InlineData(DeliveryState.Failed, 410, null)]
    [InlineData(DeliveryState.Delivered, 204, null)]
    public async Task Delivery_Saved_KeepsWhatBecameOfItsTry(DeliveryState state, int? status, string? why)
    {
        var delivery = await AddAsync();
        Time.Advance(TimeSpan.FromSeconds(9));
        var tried = delivery with { State = state, Tries = 3, TriedAt = Now, Status = status, Why = why };

        await Deliveries.SaveAsync(tried, Cancel);

        (await Deliveries.FindAsync(delivery.Id, Cancel)).ShouldBe(tried);
    }

    [Fact]
    public async Task Resent_WhatHasEnded_IsPendingAnewAndOwedAgain()
    {
        var delivery = await AddAsync();
        await Deliveries.SaveAsync(delivery with { State = DeliveryState.Failed, Tries = 9, TriedAt = Now, Status = 500, Why = "no" }, Cancel);
        await Host.Errands.DoneAsync((await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldHaveSingleItem().Id, Cancel);
        Time.Advance(TimeSpan.FromDays(2));
        Host.Listener.Clear();

        (await Deliveries.ResendAsync(delivery.Id, ErrandOf(delivery), Now, Cancel)).ShouldBeTrue();

        (await Deliveries.FindAsync(delivery.Id, Cancel)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            found => found.State.ShouldBe(DeliveryState.Pending),
            found => found.CreatedAt.ShouldBe(Now),
            found => found.Tries.ShouldBe(9));
        (await OwedAsync()).ShouldBe([delivery.Id]);
        Host.Listener.Last.HasErrands.ShouldBeTrue();
    }

    [Fact]
    public async Task Resent_WhatIsPendingOrNotThere_IsNotOwedTwice()
    {
        var delivery = await AddAsync();

        (await Deliveries.ResendAsync(delivery.Id, ErrandOf(delivery), Now, Cancel)).ShouldBeFalse();
        (await Deliveries.ResendAsync("none", ErrandOf(delivery), Now, Cancel)).ShouldBeFalse();

        (await OwedAsync()).ShouldBe([delivery.Id]);
    }

    [Fact]
    public async Task Resent_ByManyAtOnce_IsOwedOnce()
    {
        var delivery = await AddAsync();
        await Deliveries.SaveAsync(delivery with { State = DeliveryState.Delivered }, Cancel);
        await Host.Errands.DoneAsync((await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldHaveSingleItem().Id, Cancel);

        var resent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Deliveries.ResendAsync(delivery.Id, ErrandOf(delivery), Now, Cancel))));

        resent.Count(isDone => isDone).ShouldBe(1);
        (await OwedAsync()).ShouldBe([delivery.Id]);
    }

    [Fact]
    public async Task List_Pages_NewestFirstWithoutGapOrRepeat()
    {
        var all = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            all.Add((await AddAsync(generation: i % 2 == 0 ? "even" : "odd", url: $"https://hooks.test/{i}")).Id);
        }

        var foreign = await AddAsync(client: "stranger");

        (await PagesAsync(client: Samples.Client)).ShouldBe(all.AsEnumerable().Reverse());
        (await PagesAsync("odd", Samples.Client)).ShouldBe([all[5], all[3], all[1]]);
        (await PagesAsync("none", Samples.Client)).ShouldBeEmpty();
        (await PagesAsync()).ShouldBe([foreign.Id, .. all.AsEnumerable().Reverse()]);
        (await PagesAsync("odd", "stranger")).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_OfAState_HasThoseAlone()
    {
        var failed = await AddAsync(generation: "one");
        var pending = await AddAsync(generation: "two");
        await Deliveries.SaveAsync(failed with { State = DeliveryState.Failed, Tries = 1, TriedAt = Now }, Cancel);

        (await PagesAsync(state: DeliveryState.Failed)).ShouldBe([failed.Id]);
        (await PagesAsync(state: DeliveryState.Pending, client: Samples.Client)).ShouldBe([pending.Id]);
        (await PagesAsync("two", state: DeliveryState.Failed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tries_AreKeptEachByItsNumber_AcrossAResend()
    {
        var delivery = await AddAsync();
        var first = delivery with { Tries = 1, TriedAt = Now, Why = "nobody listens there" };
        await Deliveries.SaveAsync(first, Cancel);
        Time.Advance(TimeSpan.FromSeconds(5));
        var second = first with { Tries = 2, TriedAt = Now, Status = 500, Why = "It answered with status 500.", State = DeliveryState.Failed };
        await Deliveries.SaveAsync(second, Cancel);

        // Given up later without another try: that is no try.
        await Deliveries.SaveAsync(second with { Why = "Its client key is no longer in force." }, Cancel);
        await Deliveries.ResendAsync(delivery.Id, ErrandOf(delivery), Now, Cancel);
        Time.Advance(TimeSpan.FromSeconds(5));
        await Deliveries.SaveAsync(second with { Tries = 3, TriedAt = Now, Status = 204, Why = null, State = DeliveryState.Delivered }, Cancel);

        (await Deliveries.TriesAsync(delivery.Id, Cancel)).ShouldBe(
        [
            new DeliveryTry(1, first.TriedAt!.Value, null, "nobody listens there"),
            new DeliveryTry(2, second.TriedAt!.Value, 500, "It answered with status 500."),
            new DeliveryTry(3, Now, 204, null),
        ]);
        (await Deliveries.TriesAsync("none", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task GivenUp_WithoutAnyTry_HasNone()
    {
        var delivery = await AddAsync();

        await Deliveries.SaveAsync(delivery with { State = DeliveryState.Failed, Why = "Its client key is no longer in force." }, Cancel);

        (await Deliveries.TriesAsync(delivery.Id, Cancel)).ShouldBeEmpty();
    }

    private async Task<Delivery> AddAsync(string generation = "generation", string url = Url, string client = Samples.Client)
    {
        // Ids sort by time, and not within a millisecond.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var delivery = New(generation, url, client);
        await Deliveries.AddAsync([(delivery, ErrandOf(delivery))], Cancel);
        return delivery;
    }

    private Delivery New(string generation, string url = Url, string client = Samples.Client) => new()
    {
        Id = Host.Ids.Next(),
        GenerationId = generation,
        ClientId = client,
        Url = url,
        Type = "video.completed",
        State = DeliveryState.Pending,
        CreatedAt = Now,
    };

    private Errand ErrandOf(Delivery delivery) => new(Host.Ids.Next(), ErrandKinds.Deliver, delivery.Id, Now);

    private async Task<IReadOnlyList<string>> OwedAsync() => [.. (await Host.Errands.DueAsync(Now, [], 100, Cancel)).Select(errand => errand.Subject)];

    private async Task<List<string>> PagesAsync(string? generation = null, string? client = null, DeliveryState? state = null)
    {
        var seen = new List<string>();
        while (await Deliveries.ListAsync(new DeliveryPage(3) { ClientId = client, GenerationId = generation, State = state, After = seen.LastOrDefault() }, Cancel) is [_, ..] page)
        {
            seen.AddRange(page.Select(delivery => delivery.Id));
        }

        return seen;
    }
}
