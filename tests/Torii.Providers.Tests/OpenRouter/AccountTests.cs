using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>What is told of accounts, and what the provider says of itself.</summary>
public sealed class AccountTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_ThatIsKnown_Works()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, """{"data":{"label":"mine","limit":null}}""");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.Provider.CheckAsync(scene.Access, Stop)).ShouldBe(new CheckOutcome.Working(Plan: ""));

        upstream.Calls.ShouldHaveSingleItem().Target.ShouldBe("/backend/key");
    }

    [Theory]
    [InlineData(401, """{"error":{"code":401,"message":"User not found."}}""", Cause.Unauthorized)]
    [InlineData(200, "<html></html>", Cause.BadAnswer)]
    [InlineData(503, "busy", Cause.Unavailable)]
    [InlineData(307, "", Cause.BadAnswer)]
    public async Task Key_OfWhichNothingGoodIsTold_IsRefused(int status, string body, Cause cause)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.Provider.CheckAsync(scene.Access, Stop)).ShouldBeOfType<CheckOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Account_WithoutAKey_ShowsNone()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        await scene.Provider.CheckAsync(scene.AccessWith(key: null), Stop);

        upstream.Calls.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task Provider_MakesEveryKindInOneStepAndListsNothing()
    {
        await using var scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/"));

        scene.Provider.Traits.Kinds.ShouldBe(Enum.GetValues<GenerationKind>(), ignoreOrder: true);
        scene.Provider.Traits.SubmissionsAtOnce.ShouldBeNull();
        foreach (var kind in Enum.GetValues<GenerationKind>())
        {
            var steps = scene.Provider.Steps(TestRequests.Video() with { Kind = kind }, scene.Target("video"));
            steps.ShouldHaveSingleItem().Submits.ShouldBeTrue();
        }

        (await scene.Provider.ListAsync(scene.Access, GenerationKind.Video, older: null, Stop)).ShouldBeOfType<ListOutcome.Read>().Tasks.ShouldBeEmpty();
    }
}
