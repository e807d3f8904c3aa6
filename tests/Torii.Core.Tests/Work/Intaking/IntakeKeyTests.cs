using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Deleting;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Work.Intaking;

/// <summary>Requests with an idempotency key, and what a repetition costs.</summary>
[Collection(RunsAlone.Name)]
public sealed class IntakeKeyTests : IAsyncDisposable
{
    private static readonly Ask Plain = new("fingerprint");
    private static readonly Ask Keyed = Plain with { Key = "order-7" };

    private readonly TestRoad _road = new();

    public IntakeKeyTests() => _road.Add(Samples.Account("a"));

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Key_Again_GivesTheSameBatchAsItStandsNow()
    {
        var first = await AcceptedAsync(Keyed, count: 2);
        await _road.CancelAsync(first.Batch[1].Id);

        for (var i = 0; i < 3; i++)
        {
            var again = await AcceptedAsync(Keyed, count: 2);

            again.IsRepeat.ShouldBeTrue();
            again.Batch.Select(generation => (generation.Id, generation.State))
                .ShouldBe([(first.Batch[0].Id, GenerationState.Queued), (first.Batch[1].Id, GenerationState.Cancelled)]);
        }

        first.IsRepeat.ShouldBeFalse();
        _road.Rows.Generations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Key_OfAnotherRequest_IsTurnedAway()
    {
        await AcceptedAsync(Keyed);

        var away = (await AskAsync(Keyed with { Fingerprint = "other" })).ShouldBeOfType<IntakeOutcome.TurnedAway>();

        away.Reason.ShouldBe(IntakeRefusal.KeyReused);
        _road.Rows.Generations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Key_OfAnotherClient_IsAnother()
    {
        await AcceptedAsync(Keyed);

        (await AcceptedAsync(Keyed, Samples.Client("stranger"))).IsRepeat.ShouldBeFalse();
    }

    [Theory]
    [InlineData("23:59:59", true)]
    [InlineData("1.00:00:01", false)]
    public async Task Key_HoldsForADay(string age, bool isRepeat)
    {
        await AcceptedAsync(Keyed);
        _road.Time.Advance(TimeSpan.Parse(age, System.Globalization.CultureInfo.InvariantCulture));

        (await AcceptedAsync(Keyed)).IsRepeat.ShouldBe(isRepeat);
        (await AcceptedAsync(Keyed)).IsRepeat.ShouldBeTrue("what was asked last holds");
    }

    [Fact]
    public async Task Key_OfADeletedGeneration_MakesAnother()
    {
        var first = await AcceptedAsync(Keyed);
        await _road.Get<Deletion>().DeleteAsync(first.Batch[0].Id, default);

        (await AcceptedAsync(Keyed)).IsRepeat.ShouldBeFalse();
    }

    [Theory]
    [InlineData("fingerprint", true)]
    [InlineData("other", false)]
    public async Task Key_TakenByAFasterOne_IsSeenWhenItIsWritten(string faster, bool isRepeat)
    {
        Task<IntakeOutcome>? other = null;
        _road.Asks.AfterNone = () => other = AskAsync(Keyed with { Fingerprint = faster });

        var outcome = await AskAsync(Keyed);

        var first = (await other.ShouldNotBeNull()).ShouldBeOfType<IntakeOutcome.Accepted>();
        if (isRepeat)
        {
            outcome.ShouldBeOfType<IntakeOutcome.Accepted>().ShouldSatisfyAllConditions(
                accepted => accepted.IsRepeat.ShouldBeTrue(),
                accepted => accepted.Batch[0].Id.ShouldBe(first.Batch[0].Id));
        }
        else
        {
            outcome.ShouldBeOfType<IntakeOutcome.TurnedAway>().Reason.ShouldBe(IntakeRefusal.KeyReused);
        }

        _road.Rows.Generations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Key_AskedForByManyAtOnce_IsMadeOnce()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => AcceptedAsync(Keyed))));

        outcomes.Select(accepted => accepted.Batch[0].Id).Distinct().ShouldHaveSingleItem();
        outcomes.Count(accepted => !accepted.IsRepeat).ShouldBe(1);
        _road.Rows.Generations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Repeat_CountsNeitherAsAskedNorAsWaiting()
    {
        var client = Samples.Client("client") with { RequestsPerMinute = 2, QueueBound = 1 };
        await AcceptedAsync(Keyed, client);

        (await AcceptedAsync(Keyed, client)).IsRepeat.ShouldBeTrue();
        (await AcceptedAsync(Keyed, client)).IsRepeat.ShouldBeTrue();
        _road.Get<ClientRates>().Look(client).ShouldNotBeNull().Remaining.ShouldBe(1);
    }

    [Fact]
    public async Task Repeat_OfWhatNobodyCanMakeAnyMore_IsStillAnswered()
    {
        var first = await AcceptedAsync(Keyed);
        _road.Pool.Update("a", account => account with { Status = Torii.Core.Accounts.AccountStatus.Disabled });

        ShouldRepeat(await AcceptedAsync(Keyed), first);
    }

    [Fact]
    public async Task Repeat_OfAModelThatIsNoLongerAllowed_IsTurnedAway()
    {
        await AcceptedAsync(Keyed);

        var away = (await AskAsync(Keyed, Samples.Client("client") with { Models = ["gpt-image"] })).ShouldBeOfType<IntakeOutcome.TurnedAway>();

        away.Reason.ShouldBe(IntakeRefusal.ModelNotAllowed);
    }

    [Fact]
    public async Task TurnedAway_DoesNotUseUpItsKey()
    {
        var client = Samples.Client("client") with { QueueBound = 1 };
        var first = await AcceptedAsync(Plain, client);
        (await AskAsync(Keyed, client)).ShouldBeOfType<IntakeOutcome.TurnedAway>().Reason.ShouldBe(IntakeRefusal.QueueFull);
        await _road.CancelAsync(first.Batch[0].Id);

        (await AcceptedAsync(Keyed with { Fingerprint = "another" }, client)).IsRepeat.ShouldBeFalse();
    }

    private Task<IntakeOutcome> AskAsync(Ask ask, Client? client = null, int count = 1) =>
        _road.AskAsync("sora2-landscape-10s", asked => asked with { Ask = ask, Client = client ?? asked.Client, Count = count });

    private async Task<IntakeOutcome.Accepted> AcceptedAsync(Ask ask, Client? client = null, int count = 1) =>
        (await AskAsync(ask, client, count)).ShouldBeOfType<IntakeOutcome.Accepted>();

    private static void ShouldRepeat(IntakeOutcome.Accepted accepted, IntakeOutcome.Accepted earlier) =>
        (accepted.IsRepeat, accepted.Batch[0].Id).ShouldBe((true, earlier.Batch[0].Id));
}
