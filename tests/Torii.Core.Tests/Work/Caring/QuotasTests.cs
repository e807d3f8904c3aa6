using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;
using Torii.Core.Work;
using Torii.Core.Work.Caring;

namespace Torii.Core.Tests.Work.Caring;

public sealed class QuotasTests
{
    private const string Videos = "account:a:Video";

    private static readonly Account Account = Samples.Account("a");

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryAccountStore _store = new();
    private readonly AccountPool _pool;
    private readonly Holds _holds;
    private readonly Quotas _quotas;

    public QuotasTests()
    {
        _pool = new AccountPool(new RoundRobin(), RouteBook.OnlySora, _time);
        _pool.Put(Account, Samples.Upstream, Samples.Traits);
        _holds = new Holds(_pool, _store, _time, NullLogger<Holds>.Instance);
        _quotas = new Quotas(_pool, _holds, _time);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Follow_NoneLeft_HoldsVideosUntilTheReset(int left)
    {
        await FollowAsync(left, TimeSpan.FromHours(13));

        Left().ShouldBe(TimeSpan.FromHours(13));
        Judge(GenerationKind.Video).ShouldBe(VerdictKind.Resting);
        Judge(GenerationKind.Image).ShouldBe(VerdictKind.Usable);
        _store.Holds[Videos].Health.ShouldBe(Health.Exhausted);

        _time.Advance(TimeSpan.FromHours(13));
        Judge(GenerationKind.Video).ShouldBe(VerdictKind.Usable);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-5)]
    public async Task Follow_NoneLeftAndNobodyKnowsUntilWhen_HoldsAsTheCauseSays(int? seconds)
    {
        await FollowAsync(0, seconds is { } past ? TimeSpan.FromSeconds(past) : null);

        Left().ShouldBe(CauseTable.Of(Cause.Quota).Hold);
    }

    [Fact]
    public async Task Follow_ResetInAYear_IsBelievedForADay()
    {
        await FollowAsync(0, TimeSpan.FromDays(365));

        Left().ShouldBe(TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    public async Task Follow_HeldByARefusal_GetsItsTrueEnd(int minutes)
    {
        await RefuseAsync();

        await FollowAsync(0, TimeSpan.FromMinutes(minutes));

        Left().ShouldBe(TimeSpan.FromMinutes(minutes));
        _pool.HoldOf(Videos)!.Text.ShouldBe("no more today");
    }

    [Fact]
    public async Task Follow_HeldForSomethingElseThatLastsLonger_LeavesThatInForce()
    {
        await _holds.PutAsync(new Hold(Videos, Cause.PlanRequired, _time.GetUtcNow() + TimeSpan.FromHours(1), 1, null), default);

        await FollowAsync(0, TimeSpan.FromMinutes(5));

        _pool.HoldOf(Videos)!.Cause.ShouldBe(Cause.PlanRequired);
    }

    [Fact]
    public async Task Follow_SomeLeft_Releases()
    {
        await RefuseAsync();
        var freed = 0;
        _pool.Freed += () => freed++;

        await FollowAsync(3, null);

        Judge(GenerationKind.Video).ShouldBe(VerdictKind.Usable);
        freed.ShouldBe(1);
    }

    [Fact]
    public async Task Follow_SomeLeftButRefusedAgain_BelievesTheRefusal()
    {
        await RefuseAsync();
        await FollowAsync(3, null);
        await RefuseAsync();
        await FollowAsync(3, null);

        Left().ShouldBe(CauseTable.HoldFor(Cause.Quota, strike: 2));
    }

    [Fact]
    public async Task Follow_RefusedAfterTheUpstreamWasAsked_BelievesTheRefusal()
    {
        var before = _quotas.HoldOf(Account);
        await RefuseAsync();

        await _quotas.FollowAsync(Account, FactsOf(1, null), before, default);

        Judge(GenerationKind.Video).ShouldBe(VerdictKind.Resting);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(9)]
    public async Task Follow_NothingToConclude_ChangesNothing(int? left)
    {
        await FollowAsync(left, TimeSpan.FromHours(1));

        _pool.HoldOf(Videos).ShouldBeNull();
        _store.Holds.ShouldBeEmpty();
    }

    private Task RefuseAsync() => _holds.PutAsync(_holds.For(new Refusal(Cause.Quota, "no more today"), Account, GenerationKind.Video, target: null)!, default);

    private Task FollowAsync(int? left, TimeSpan? reset) => _quotas.FollowAsync(Account, FactsOf(left, reset), _quotas.HoldOf(Account), default);

    private AccountFacts FactsOf(int? left, TimeSpan? reset) => new() { At = _time.GetUtcNow(), VideosLeft = left, ResetsAt = _time.GetUtcNow() + reset };

    private TimeSpan? Left() => _pool.HoldOf(Videos)!.Until - _time.GetUtcNow();

    private VerdictKind Judge(GenerationKind kind) => _pool.Judge(Samples.LaneOf(kind))[0].Verdict.Kind;
}
