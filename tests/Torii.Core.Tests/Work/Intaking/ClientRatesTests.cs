using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

public sealed class ClientRatesTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ClientRates _rates;

    public ClientRatesTests() => _rates = new ClientRates(_time);

    [Fact]
    public void Count_NoLimit_NeverTurnsAway() =>
        Enumerable.Range(0, 1000).ShouldAllBe(_ => _rates.Count(Samples.Client("free"), 10) == null);

    [Fact]
    public void Count_OverTheLimit_TellsWhenThereIsRoom()
    {
        var client = Samples.Client("one") with { RequestsPerMinute = 2 };
        _rates.Count(client, 1).ShouldBeNull();
        _time.Advance(TimeSpan.FromSeconds(20));
        _rates.Count(client, 1).ShouldBeNull();

        _rates.Count(client, 1).ShouldBe(TimeSpan.FromSeconds(40));
        _rates.Count(client, 2).ShouldBe(TimeSpan.FromSeconds(60));

        _time.Advance(TimeSpan.FromSeconds(40));
        _rates.Count(client, 1).ShouldBeNull();
        _rates.Count(client, 1).ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Count_Refused_IsNotCounted()
    {
        var client = Samples.Client("one") with { RequestsPerMinute = 1 };
        _rates.Count(client, 1);
        for (var i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(6));
            _rates.Count(client, 1).ShouldBe(i == 9 ? null : TimeSpan.FromSeconds(54 - (i * 6)));
        }
    }

    [Fact]
    public void Count_BatchLargerThanTheLimit_IsTurnedAway() =>
        _rates.Count(Samples.Client("one") with { RequestsPerMinute = 2 }, 3).ShouldBe(TimeSpan.FromMinutes(1));

    [Fact]
    public void Count_OtherClient_HasALimitOfItsOwn()
    {
        _rates.Count(Samples.Client("one") with { RequestsPerMinute = 1 }, 1).ShouldBeNull();

        _rates.Count(Samples.Client("two") with { RequestsPerMinute = 1 }, 1).ShouldBeNull();
    }

    [Fact]
    public void Look_TellsWhatIsLeftAndWhenAllOfItIsBack()
    {
        var client = Samples.Client("one") with { RequestsPerMinute = 3 };
        _rates.Look(client).ShouldBe(new RateStanding(3, 3, TimeSpan.Zero));
        _rates.Count(client, 1);
        _time.Advance(TimeSpan.FromSeconds(20));
        _rates.Count(client, 1);

        _rates.Look(client).ShouldBe(new RateStanding(3, 1, TimeSpan.FromSeconds(60)));
        _rates.Look(client).ShouldBe(new RateStanding(3, 1, TimeSpan.FromSeconds(60)), "looking costs nothing");

        _time.Advance(TimeSpan.FromSeconds(40));
        _rates.Look(client).ShouldBe(new RateStanding(3, 2, TimeSpan.FromSeconds(20)));
        _time.Advance(TimeSpan.FromSeconds(20));
        _rates.Look(client).ShouldBe(new RateStanding(3, 3, TimeSpan.Zero));
    }

    [Fact]
    public void Look_AfterTheLimitWasLowered_LeavesNothing()
    {
        _rates.Count(Samples.Client("one") with { RequestsPerMinute = 5 }, 4);

        _rates.Look(Samples.Client("one") with { RequestsPerMinute = 2 }).ShouldBe(new RateStanding(2, 0, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Look_NoLimit_IsNull() => _rates.Look(Samples.Client("free")).ShouldBeNull();
}
