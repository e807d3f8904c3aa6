using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.OpenAi;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Upstreams;

public sealed class KeyCheckTests
{
    [Theory]
    [InlineData(200, """{"object":"list","data":[]}""")]
    [InlineData(404, """{"detail":"Not Found"}""")]
    [InlineData(405, "")]
    public async Task Key_ThatNothingSpeaksAgainst_Works(int status, string body) =>
        (await CheckAsync(status, body)).ShouldBe(new CheckOutcome.Working(""));

    [Theory]
    [InlineData(401, """{"error":{"message":"No such key."}}""", Cause.Unauthorized)]
    [InlineData(403, """{"error":{"message":"Not for you."}}""", Cause.PlanRequired)]
    [InlineData(429, "", Cause.RateLimit)]
    [InlineData(400, """{"detail":"What?"}""", Cause.BadAnswer)]
    [InlineData(503, "", Cause.Unavailable)]
    [InlineData(200, "<html>A shop</html>", Cause.BadAnswer)]
    [InlineData(302, "", Cause.BadAnswer)]
    public async Task Key_ThatSomethingSpeaksAgainst_DoesNot(int status, string body, Cause cause) =>
        (await CheckAsync(status, body)).ShouldBeOfType<CheckOutcome.Refused>().Refusal.Cause.ShouldBe(cause);

    [Fact]
    public async Task Key_IsTriedWhereTheDialectSays()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: """{"Videos":{"modelsPath":"models/info"}}""");

        await scene.Provider.CheckAsync(scene.Access, TestContext.Current.CancellationToken);

        upstream.Calls.Single().Target.ShouldBe("/backend/models/info");
    }

    private static async Task<CheckOutcome> CheckAsync(int status, string body)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        await using var scene = new OpenAiScene(upstream.BaseAddress);
        var outcome = await scene.Provider.CheckAsync(scene.Access, TestContext.Current.CancellationToken);
        upstream.Calls.Single().Target.ShouldBe("/backend/models");
        return outcome;
    }
}
