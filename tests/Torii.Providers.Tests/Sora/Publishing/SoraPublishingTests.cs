using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Publishing;

public sealed class SoraPublishingTests : IAsyncDisposable
{
    private const string Post = "s_690ce161c2488191a3476e9969911522";
    private readonly TestProviders _providers = new();

    [Fact]
    public async Task Post_IsSentUnderASentinelAndLinked()
    {
        await using var backend = await StandIn.AnsweringAsync(200, $$$"""{"post":{"id":"{{{Post}}}"}}""");

        (await PublishAsync(backend.BaseAddress)).ShouldBe(new PublishOutcome.Published(Post, $"https://sora.chatgpt.com/p/{Post}"));

        backend.Calls.Single().ShouldBeTheApps("project_y/post", ReferenceData.Read("post.json"), underSentinel: true);
    }

    [Fact]
    public async Task Post_WhoseSentinelIsDisliked_IsSentAgainUnderAnother()
    {
        await using var backend = await StandIn.AnsweringInTurnAsync(
            (400, """{"error":{"code":"sentinel_invalid"}}"""),
            (200, $$$"""{"post":{"id":"{{{Post}}}"}}"""));

        (await PublishAsync(backend.BaseAddress)).ShouldBeOfType<PublishOutcome.Published>();

        backend.Calls.Select(call => call.Headers["openai-sentinel-token"]).ShouldBe(["sentinel0001", "sentinel0002"]);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"content_policy_violation"}}""", Cause.Content)]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(404, """{"error":{"code":"not_found"}}""", Cause.InvalidRequest)]
    [InlineData(429, "", Cause.RateLimit)]
    [InlineData(403, "<html><title>Just a moment...</title></html>", Cause.Challenge)]
    public async Task Post_Declined_IsRefused(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json");

        (await PublishAsync(backend.BaseAddress)).ShouldBeOfType<PublishOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"post":"s_1"}""")]
    [InlineData(200, """{"post":{"id":null}}""")]
    [InlineData(200, "<html>")]
    [InlineData(302, "")]
    public async Task Post_WithoutAnId_IsUnknownAndNotSentAgain(int status, string body)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        (await PublishAsync(backend.BaseAddress)).ShouldBeOfType<PublishOutcome.Unknown>();

        backend.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Post_LostOnTheWay_IsUnknown()
    {
        await using var backend = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"post\":");

        (await PublishAsync(backend.BaseAddress)).ShouldBeOfType<PublishOutcome.Unknown>();

        backend.Arrivals.ShouldBe(1);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(404)]
    public async Task Post_IsDeletedOrGone(int status)
    {
        await using var backend = await StandIn.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        (await UnpublishAsync(backend.BaseAddress)).ShouldBe(new RemovalOutcome.Removed());

        backend.The($"DELETE project_y/post/{Post}").Headers.Keys.ShouldNotContain("openai-sentinel-token");
    }

    [Fact]
    public async Task Post_NotDeleted_IsRefused()
    {
        await using var backend = await StandIn.AnsweringAsync(503, """{"error":{"code":"heavy_load"}}""");
        await using var lost = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");

        (await UnpublishAsync(backend.BaseAddress)).ShouldBeOfType<RemovalOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.HeavyLoad);
        (await UnpublishAsync(lost.BaseAddress)).ShouldBeOfType<RemovalOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unavailable);
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private Task<PublishOutcome> PublishAsync(Uri baseAddress) =>
        _providers.Sora.Publishing!.PublishAsync(TestAccounts.At(baseAddress), "gen_xxxxx", TestContext.Current.CancellationToken);

    private Task<RemovalOutcome> UnpublishAsync(Uri baseAddress) =>
        _providers.Sora.Publishing!.UnpublishAsync(TestAccounts.At(baseAddress), Post, TestContext.Current.CancellationToken);
}
