using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>What the upstream declines: whom it holds back, and who serves instead.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task ContentViolation_IsAnAnswer_NothingIsRepeatedAndNobodyHeld()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(2) });
        await scene.Upstream.StrikeAsync(new UpstreamFault("violation"));

        var reply = await scene.First.StreamAsync("something that is not allowed");

        reply.ErrorCode.ShouldBe("content_policy_violation");
        reply.IsDone.ShouldBeFalse();
        reply.IsBroken.ShouldBeTrue();
        (await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo)).ShouldHaveSingleItem();
        scene.Rows.AttemptsOf("something that is not allowed").ShouldHaveSingleItem();
        scene.Rows.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task DeadToken_AnotherAccountServes_AndTheAccountIsLeftAlone()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(2) });
        await scene.Upstream.StrikeAsync(new UpstreamFault("unauthorized") { Account = "a1", Count = 0 });

        for (var number = 0; number < 3; number++)
        {
            var reply = await scene.First.StreamAsync($"stone number {number}");
            reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        }

        var calls = await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo);
        calls.Count(call => call.Account == "a1").ShouldBe(1);
        calls.Count(call => call.Account == "a2").ShouldBe(3);
        scene.Rows.Holds.ShouldHaveSingleItem().Cause.ShouldBe("unauthorized");
    }

    [Fact]
    public async Task RateLimit_WithRetryAfter_TheAccountRestsThatLongAndTheOtherServes()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(2) });
        await scene.Upstream.StrikeAsync(new UpstreamFault("rate_limit") { Account = "a1", RetryAfter = 4 });

        var first = await scene.First.StreamAsync("a reed in the wind");
        first.IsDone.ShouldBeTrue(first.ErrorMessage);
        var hold = scene.Rows.Holds.ShouldHaveSingleItem();
        await Eventually.BeAsync("the rested account serves again", async () =>
        {
            (await scene.First.StreamAsync($"a reed {Guid.NewGuid()}")).IsDone.ShouldBeTrue();
            return (await scene.Upstream.TasksAsync("a1")).Count > 0;
        });

        var calls = (await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo)).Where(call => call.Account == "a1").ToArray();
        calls[0].Status.ShouldBe(429);
        (calls[1].At - calls[0].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(4));

        // Without being told, it would rest for 30 s.
        (hold.Until!.Value - calls[0].At).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task HeavyLoad_TheWholeUpstreamIsSparedForAWhile_ThenItSucceeds()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(2) });
        await scene.Upstream.StrikeAsync(new UpstreamFault("heavy_load"));

        var reply = await scene.First.StreamAsync("a cart on a hill");

        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        scene.Rows.TimelineOf("a cart on a hill").ShouldBe(
            ["queued", "claimed", "submitted", "refused", "claimed", "submitted", "accepted", "storing", "completed"]);
        var calls = await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo);
        (calls[1].At - calls[0].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(4.5));
    }

    [Theory]
    [InlineData("challenge", "challenge")]
    [InlineData("unsupported_country", "country")]
    public async Task RefusalOfTheWayOut_NoAccountBehindItIsTriedMeanwhile(string kind, string cause)
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(3) });
        await scene.Upstream.StrikeAsync(new UpstreamFault(kind));

        var asked = await scene.First.AskLaterAsync("a ladder to the roof");
        await Eventually.BeAsync("the way out is held", () => Task.FromResult(scene.Rows.Holds.Count > 0));
        var later = await scene.First.AskLaterAsync("a ladder to the moon");

        var hold = scene.Rows.Holds.ShouldHaveSingleItem();
        hold.Scope.ShouldBe("egress:default");
        hold.Cause.ShouldBe(cause);
        scene.Rows.TimelineOf("a ladder to the roof").ShouldBe(["queued", "claimed", "submitted", "refused"]);
        (await scene.First.FindAsync(asked.Id!)).State.ShouldBe("queued");
        (await scene.First.FindAsync(later.Id!)).State.ShouldBe("queued");
        (await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo)).ShouldHaveSingleItem();
    }
}
