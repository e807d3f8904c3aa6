using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Accounts;

public sealed class AccountPoolHoldTests
{
    private static readonly Lane Lane = Samples.VideoLane with { Route = "sora,other" };

    private readonly ManualTimeProvider _time = new();
    private readonly AccountPool _pool;

    public AccountPoolHoldTests()
    {
        _pool = new AccountPool(new RoundRobin(), RouteBook.OnlySora, _time);
        _pool.Put(Samples.Account("a") with { Egress = "north" }, Samples.Upstream, Samples.Traits);
        _pool.Put(Samples.Account("b") with { Egress = "north" }, Samples.Upstream, Samples.Traits);
        _pool.Put(Samples.Account("c") with { Egress = "south", Upstream = "other" }, Samples.Upstream with { Name = "other" }, Samples.Traits);
    }

    [Theory]
    [InlineData("account:a", "a", "a")]
    [InlineData("account:a:Video", "a", "")]
    [InlineData("account:a:Image", "", "a")]
    [InlineData("egress:north", "ab", "ab")]
    [InlineData("egress:south", "c", "c")]
    [InlineData("upstream:sora", "ab", "ab")]
    [InlineData("upstream:other", "c", "c")]
    [InlineData("account:z", "", "")]
    public void Judge_HeldScope_StopsAllWithinItAndNobodyElse(string scope, string videos, string images)
    {
        _pool.Put(HoldOn(scope, Cause.RateLimit, seconds: 60));

        Stopped(GenerationKind.Video).ShouldBe(videos);
        Stopped(GenerationKind.Image).ShouldBe(images);
    }

    [Fact]
    public void Judge_HoldThatEnds_StopsNobodyAnyMore()
    {
        _pool.Put(HoldOn("account:a", Cause.RateLimit, seconds: 60));
        _time.Advance(TimeSpan.FromSeconds(59));
        Stopped(GenerationKind.Video).ShouldBe("a");
        _time.Advance(TimeSpan.FromSeconds(1));

        Stopped(GenerationKind.Video).ShouldBeEmpty();
        _pool.HoldOf("account:a").ShouldNotBeNull("its strikes still count");
    }

    [Fact]
    public void Judge_SeveralHolds_TellsTheEndOfTheLongest()
    {
        _pool.Put(HoldOn("account:a", Cause.BadAnswer, seconds: 10));
        _pool.Put(HoldOn("egress:north", Cause.Challenge, seconds: 120));
        _pool.Put(HoldOn("upstream:sora", Cause.HeavyLoad, seconds: 5));

        _pool.Judge(Lane)[0].Verdict.ShouldBe(new Verdict(VerdictKind.Resting, _time.GetUtcNow() + TimeSpan.FromSeconds(120)));
    }

    [Fact]
    public void Judge_DeadCredentialAmongOtherHolds_IsInvalid()
    {
        _pool.Put(HoldOn("egress:north", Cause.Challenge, seconds: 120));
        _pool.Put(new Hold("account:a", Cause.Unauthorized, null, 1, null));

        _pool.Judge(Lane)[0].Verdict.Kind.ShouldBe(VerdictKind.Invalid);
    }

    [Fact]
    public void FirstFree_AllResting_IsTheFirstEnd()
    {
        _pool.Put(HoldOn("egress:north", Cause.Challenge, seconds: 120));
        _pool.Put(HoldOn("upstream:other", Cause.HeavyLoad, seconds: 30));

        _pool.FirstFree(Lane).ShouldBe(_time.GetUtcNow() + TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void FirstFree_NobodyKnows_GivesNull()
    {
        _pool.FirstFree(Lane).ShouldBeNull();
        _pool.Put(new Hold("account:a", Cause.Unauthorized, null, 1, null));
        _pool.FirstFree(Lane).ShouldBeNull();
    }

    [Fact]
    public void Release_HeldScope_TellsThatItIsFree()
    {
        var freed = 0;
        _pool.Freed += () => freed++;
        _pool.Put(HoldOn("account:a", Cause.RateLimit, seconds: 60));

        _pool.Release("account:a").ShouldBeTrue();
        _pool.Release("account:a").ShouldBeFalse();

        freed.ShouldBe(1);
        Stopped(GenerationKind.Video).ShouldBeEmpty();
    }

    [Fact]
    public void Put_HoldThatHasEnded_TellsThatItsScopeIsFree()
    {
        var freed = 0;
        _pool.Freed += () => freed++;
        _pool.Put(HoldOn("account:a", Cause.Quota, seconds: 60));
        freed.ShouldBe(0);
        _pool.Put(HoldOn("account:a", Cause.Quota, seconds: 0));

        freed.ShouldBe(1);
        Stopped(GenerationKind.Video).ShouldBeEmpty();
    }

    [Fact]
    public void Update_WhatChangedMeanwhile_Stays()
    {
        _pool.Put(Samples.Account("a") with { Weight = 5, Egress = "south" }, Samples.Upstream, Samples.Traits);

        _pool.Update("a", account => account with { Plan = "chatgpt_pro" });
        _pool.Update("z", account => account with { Plan = "chatgpt_pro" });

        var known = _pool.Find("a")!.Value.Account;
        (known.Weight, known.Egress, known.Plan).ShouldBe((5, "south", "chatgpt_pro"));
    }

    [Fact]
    public void Judge_AccountMovedToAnotherEgress_FollowsTheNewOnesHolds()
    {
        _pool.Put(Samples.Account("a") with { Egress = "south" }, Samples.Upstream, Samples.Traits);
        _pool.Put(HoldOn("egress:south", Cause.Challenge, seconds: 60));

        Stopped(GenerationKind.Video).ShouldBe("ac");
    }

    [Theory]
    [InlineData(Cause.Unauthorized, null, Health.Invalid)]
    [InlineData(Cause.Unauthorized, 1.0, Health.Cooling)]
    [InlineData(Cause.Quota, 1.0, Health.Exhausted)]
    [InlineData(Cause.HeavyLoad, 1.0, Health.Cooling)]
    public void Hold_CauseAndEnd_MeanAHealth(Cause cause, double? seconds, Health health) =>
        new Hold("account:a", cause, seconds is { } length ? _time.GetUtcNow() + TimeSpan.FromSeconds(length) : null, 1, null).Health.ShouldBe(health);

    private Hold HoldOn(string scope, Cause cause, double seconds) => new(scope, cause, _time.GetUtcNow() + TimeSpan.FromSeconds(seconds), 1, null);

    private string Stopped(GenerationKind kind) => string.Concat(
        _pool.Judge(Lane with { Kind = kind }).Where(judged => judged.Verdict.Kind == VerdictKind.Resting).Select(judged => judged.Account.Id));
}
