using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Accounts;

public sealed class AccountStandingsTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly AccountPool _pool;
    private readonly AccountStandings _standings;

    public AccountStandingsTests()
    {
        _pool = new AccountPool(new RoundRobin(), RouteBook.OnlySora, _time);
        _standings = new AccountStandings(_pool, _time);
        _pool.Put(Samples.Account("a"), Samples.Upstream, Samples.Traits);
    }

    [Fact]
    public void Standing_TellsWhatIsUnderWayAndTheGravestHoldFirst()
    {
        _pool.Reserve(Samples.VideoLane).ShouldNotBeNull();
        _pool.Put(HoldOn(HoldScope.AccountKind("a", GenerationKind.Video), Cause.Quota, TimeSpan.FromHours(2)));
        _pool.Put(new Hold(HoldScope.Account("a"), Cause.Unauthorized, Until: null, 1, Text: null));
        _pool.Put(HoldOn(HoldScope.Account("somebody else"), Cause.Unauthorized, TimeSpan.FromHours(1)));

        var standing = _standings.Find("a").ShouldNotBeNull();

        standing.UnderWay.ShouldBe(new Dictionary<GenerationKind, int> { [GenerationKind.Video] = 1 });
        standing.Holds.Select(hold => hold.Cause).ShouldBe([Cause.Unauthorized, Cause.Quota]);
        var same = _standings.All().ShouldHaveSingleItem();
        (same.Account, same.UnderWay.Count, same.Health).ShouldBe((standing.Account, 1, standing.Health));
        same.Holds.ShouldBe(standing.Holds);
    }

    [Fact]
    public void Standing_StaysAsItWas_WhileThePoolGoesOn()
    {
        var before = _standings.All().Single();

        _pool.Reserve(Samples.VideoLane).ShouldNotBeNull();
        _pool.Update("a", account => account with { Status = AccountStatus.Disabled });

        before.UnderWay.ShouldBeEmpty();
        before.Health.ShouldBe(Health.Active);
        _standings.Find("a")!.Health.ShouldBe(Health.Disabled);
    }

    [Fact]
    public void Hold_ThatHasEnded_IsNotTold()
    {
        _pool.Put(HoldOn(HoldScope.Account("a"), Cause.Unauthorized, TimeSpan.FromHours(1)));
        _time.Advance(TimeSpan.FromHours(2));

        _standings.Find("a")!.Holds.ShouldBeEmpty();
        _standings.All().Single().Holds.ShouldBeEmpty();
    }

    [Fact]
    public void Find_OfNobody_IsNull() => _standings.Find("nobody").ShouldBeNull();

    private Hold HoldOn(string scope, Cause cause, TimeSpan length) => new(scope, cause, _time.GetUtcNow() + length, 1, null);
}
