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

        await AddAsync(client: "stranger");

        (await PagesAsync(generation: null)).ShouldBe(all.AsEnumerable().Reverse());
        (await PagesAsync(generation: "odd")).ShouldBe([all[5], all[3], all[1]]);
        (await PagesAsync(generation: "none")).ShouldBeEmpty();
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

    private async Task<List<string>> PagesAsync(string? generation)
    {
        var seen = new List<string>();
        while (await Deliveries.ListAsync(Samples.Client, generation, seen.LastOrDefault(), 3, Cancel) is [_, ..] page)
        {
            seen.AddRange(page.Select(delivery => delivery.Id));
        }

        return seen;
    }
}
