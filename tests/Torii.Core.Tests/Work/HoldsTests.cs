using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

public sealed class HoldsTests
{
    private static readonly Account Account = Samples.Account("a");

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryAccountStore _store = new();
    private readonly AccountPool _pool;
    private readonly Holds _holds;

    public HoldsTests()
    {
        _pool = new AccountPool(new RoundRobin(), RouteBook.OnlySora, _time);
        _pool.Put(Account, Samples.Upstream, Samples.Traits);
        _holds = new Holds(_pool, _store, _time, NullLogger<Holds>.Instance);
    }

    [Theory]
    [InlineData(Cause.Unauthorized, "account:a")]
    [InlineData(Cause.Quota, "account:a:Video")]
    [InlineData(Cause.RateLimit, "account:a:Video")]
    [InlineData(Cause.TooManyAtOnce, "account:a:Video")]
    [InlineData(Cause.PlanRequired, "account:a:Video")]
    [InlineData(Cause.BadAnswer, "account:a")]
    [InlineData(Cause.TooManyErrors, "account:a")]
    [InlineData(Cause.Challenge, "egress:default")]
    [InlineData(Cause.Country, "egress:default")]
    [InlineData(Cause.Egress, "egress:default")]
    [InlineData(Cause.HeavyLoad, "upstream:sora")]
    [InlineData(Cause.Unavailable, "upstream:sora")]
    public void For_Cause_HoldsItsScope(Cause cause, string scope) => For(cause)!.Scope.ShouldBe(scope);

    [Fact]
    public void For_ContentRefusal_HoldsNobody() => For(Cause.Content).ShouldBeNull();

    [Fact]
    public void For_DeadCredential_HoldsUntilAnOperatorMendsIt() => For(Cause.Unauthorized)!.Until.ShouldBeNull();

    [Fact]
    public void For_RepeatedWithoutSuccessBetween_LastsLonger()
    {
        Put(Cause.RateLimit).ShouldBe(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromMinutes(1));
        Put(Cause.RateLimit).ShouldBe(TimeSpan.FromSeconds(60));
        _time.Advance(TimeSpan.FromMinutes(2));
        Put(Cause.RateLimit).ShouldBe(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public void For_SeveralUnderWayTogether_IsOneStrike()
    {
        Put(Cause.RateLimit);
        _time.Advance(TimeSpan.FromSeconds(1));

        Put(Cause.RateLimit).ShouldBe(TimeSpan.FromSeconds(30));
        _pool.HoldOf("account:a:Video")!.Strikes.ShouldBe(1);
    }

    [Fact]
    public void For_ShorterThanTheOneThatStands_LeavesThatInForce()
    {
        Put(Cause.Quota);
        var standing = _pool.HoldOf("account:a:Video");

        For(Cause.RateLimit).ShouldBe(standing);
        Put(Cause.Unauthorized);
        For(Cause.BadAnswer)!.Cause.ShouldBe(Cause.Unauthorized);
    }

    [Fact]
    public void For_UpstreamSaysHowLong_IsBelievedUpToTheRulesCap()
    {
        LengthOf(_holds.For(new Refusal(Cause.RateLimit, null, TimeSpan.FromSeconds(90)), Account, GenerationKind.Video, target: null)!).ShouldBe(TimeSpan.FromSeconds(90));
        LengthOf(_holds.For(new Refusal(Cause.RateLimit, null, TimeSpan.FromDays(365)), Account, GenerationKind.Video, target: null)!).ShouldBe(CauseTable.Of(Cause.RateLimit).MostHold);
    }

    [Theory]
    [InlineData(Cause.RateLimit, 0)]
    [InlineData(Cause.HeavyLoad, -5)]
    public void For_UpstreamAsksForNoPatience_HoldsForAMomentAllTheSame(Cause cause, int told) =>
        LengthOf(_holds.For(new Refusal(cause, null, TimeSpan.FromSeconds(told)), Account, GenerationKind.Video, target: null)!).ShouldBe(TimeSpan.FromSeconds(1));

    [Fact]
    public void For_TooManyAtOnce_IsNoStrikeTowardsALongerRateLimit()
    {
        for (var i = 0; i < 4; i++)
        {
            _time.Advance(Put(Cause.TooManyAtOnce));
        }

        Put(Cause.RateLimit).ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Forget_QuotaThatIsUsedUp_StaysUntilItsEnd()
    {
        await _holds.PutAsync(For(Cause.Quota)!, default);
        await _holds.ForgetAsync(Account, GenerationKind.Video, Target.Sora.Name, default);
        _pool.HoldOf("account:a:Video").ShouldNotBeNull("the one that was taken may have been the last");

        _time.Advance(TimeSpan.FromMinutes(15));
        await _holds.ForgetAsync(Account, GenerationKind.Video, Target.Sora.Name, default);
        _store.Holds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Cause.Unavailable)]
    [InlineData(Cause.Challenge)]
    public async Task MarkDead_RefusedForSomethingElse_HoldsNobody(Cause cause)
    {
        await _holds.MarkDeadAsync(Account, new Refusal(cause), default);

        _store.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forget_AccountThatWorks_FreesItAndItsSurroundingsForThatKind()
    {
        foreach (var cause in new[] { Cause.BadAnswer, Cause.RateLimit, Cause.Challenge, Cause.HeavyLoad })
        {
            await _holds.PutAsync(For(cause)!, default);
        }

        await _holds.PutAsync(_holds.For(new Refusal(Cause.Quota), Account, GenerationKind.Image, target: null)!, default);
        _store.Holds.Count.ShouldBe(5);

        await _holds.ForgetAsync(Account, GenerationKind.Video, Target.Sora.Name, default);

        _store.Holds.Keys.ShouldBe(["account:a:Image"]);
        _pool.Judge(Samples.VideoLane)[0].Verdict.Kind.ShouldBe(VerdictKind.Usable);
        Put(Cause.RateLimit).ShouldBe(TimeSpan.FromSeconds(30), "its strikes are forgotten too");
    }

    [Fact]
    public async Task MarkOpen_HoldsOnTheWayOut_EndAndOthersStay()
    {
        await _holds.PutAsync(For(Cause.Challenge)!, default);
        await _holds.PutAsync(For(Cause.RateLimit)!, default);

        await _holds.MarkOpenAsync(Account, default);

        _store.Holds.Keys.ShouldBe(["account:a:Video"]);
    }

    [Fact]
    public void For_CallThatLeftByAnotherWay_HoldsThatWay() =>
        _holds.For(new Refusal(Cause.Egress) { Egress = Egress.UploadsName }, Account, GenerationKind.Video, target: null)!.Scope.ShouldBe("egress:uploads");

    private Hold? For(Cause cause) => _holds.For(new Refusal(cause), Account, GenerationKind.Video, target: null);

    private TimeSpan Put(Cause cause)
    {
        var hold = For(cause)!;
        _pool.Put(hold);
        return LengthOf(hold);
    }

    private TimeSpan LengthOf(Hold hold) => (hold.Until - _time.GetUtcNow()) ?? TimeSpan.MaxValue;
}
