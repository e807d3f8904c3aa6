using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>
/// Refresh tokens are good once. A new one is saved before it is used, so that a kill can take no other with it than one that
/// was on its way.
/// </summary>
public sealed class RenewalKillTests
{
    private const int Jobs = 20;

    private static readonly TestAccount Account = TestAccount.Of("a1") with { RefreshToken = "refresh-token-of-a1" };

    [Fact]
    public async Task Kill_TheNewTokenIsOnItsWay_TheAccountIsTakenOutOfUseWithItsReason()
    {
        await using var scene = await StartAsync(new Dictionary<string, string> { ["Torii__Work__QueueTimeout"] = "0:00:08" });
        using var cut = new Standstill(scene);
        await scene.Upstream.EndTokensAsync(Account);
        await cut.ReachAsync("asked before", ChatBodies.Text("a gate that shuts", ChatModels.Video), UpstreamCalls.ExchangeRefreshToken);

        await cut.CutAsync();

        var hold = await Eventually.GetAsync("the account is out of use", () => Task.FromResult(scene.Rows.Holds.SingleOrDefault(hold => hold.Cause == "unauthorized")));
        hold.Until.ShouldBeNull();
        hold.Text!.ShouldContain("refresh token");
        var end = await cut.EndAsync("asked before");
        end.State.ShouldBe("failed");
        end.ErrorMessage!.ShouldContain("access has ended");

        // Whoever comes now is told at once.
        (await scene.First.AskAsync("a gate without a key")).ErrorCode.ShouldBe("no_account");
        (await scene.Upstream.TasksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Kill_TheNewTokenIsSaved_ItGoesOnBeingUsed()
    {
        await using var scene = await StartAsync();
        using var cut = new Standstill(scene);
        await scene.Upstream.EndTokensAsync(Account);

        // The first reading finds the token ended; the second is made with the new one.
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamCalls.Pending, DelayMs = 1 });
        await cut.ReachAsync("asked before", ChatBodies.Text("a gate that opens", ChatModels.Video), UpstreamCalls.Pending);

        await cut.CutAsync();

        (await cut.EndAsync("asked before")).State.ShouldBe("completed");
        await ShouldHaveExchangedAsync(scene, times: 1);
        await scene.Upstream.EndTokensAsync(Account);
        (await scene.First.AskAsync("a gate that swings")).Media.ShouldNotBeNull();
        await ShouldHaveExchangedAsync(scene, times: 2);
    }

    [Fact]
    public async Task TokenEnds_InTheMidstOfAnAttempt_NoLaterCallShowsTheOldOne()
    {
        await using var scene = await StartAsync();
        await scene.Upstream.EndTokensAsync(Account);

        (await scene.First.AskAsync("a gate in the hedge")).Media.ShouldNotBeNull();

        (await scene.Upstream.CallsAsync(UpstreamCalls.Create)).ShouldHaveSingleItem().Status.ShouldBe(200);
    }

    [Fact]
    public async Task TokenEnds_UnderManyJobsAtOnce_ItIsRenewedOnce()
    {
        await using var scene = await StartAsync();
        using var cut = new Standstill(scene);
        var done = Enumerable.Range(0, Jobs / 2).Select(number => $"hedge {number}").ToArray();
        foreach (var step in done)
        {
            await cut.AskAsync(step, ChatBodies.Text(step, ChatModels.Video));
        }

        await Task.WhenAll(done.Select(cut.EndAsync));
        await scene.Upstream.EndTokensAsync(Account);

        // Long enough that all of them find the token ended before there is another.
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamCalls.ExchangeRefreshToken, DelayMs = 700, Count = 0 });
        var published = Task.WhenAll(done.Select(cut.PublishAsync));
        var pictures = Task.WhenAll(done.Select(step => scene.First.AskAsync(step + " in winter", ChatModels.Picture)));

        (await published).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (await pictures).ShouldAllBe(reply => reply.Media != null);
        await ShouldHaveExchangedAsync(scene, times: 1);
        (await scene.Upstream.CallsAsync(UpstreamCalls.Post)).Count(call => call.Status == 401).ShouldBeGreaterThan(1);
    }

    private static Task<Scene> StartAsync(IReadOnlyDictionary<string, string>? settings = null) =>
        Scene.StartAsync(new SceneSetup { Accounts = [Account], Settings = settings ?? new Dictionary<string, string>() });

    private static async Task ShouldHaveExchangedAsync(Scene scene, int times) =>
        (await scene.Upstream.CallsAsync(UpstreamCalls.ExchangeRefreshToken)).Select(call => call.Status).ShouldBe(Enumerable.Repeat((int?)200, times));
}
