using System.Text;
using Torii.Providers.Http;
using Torii.Providers.Tests.OpenAi;
using Torii.Providers.Tests.Support;
using Torii.Providers.Upstreams;

namespace Torii.Providers.Tests.Upstreams;

public sealed class KeyedCallerTests
{
    [Fact]
    public async Task Key_IsShownToTheUpstream()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        using var outcome = await SendAsync(scene, new Uri(upstream.BaseAddress, "models"), OpenAiScene.Key);

        outcome.ShouldBeAnswered();
        var headers = upstream.Calls.Single().Headers;
        (headers["Authorization"], headers["Accept"]).ShouldBe(($"Bearer {OpenAiScene.Key}", "application/json"));
    }

    [Fact]
    public async Task Key_IsShownToNobodyElse()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var other = await StandIn.AnsweringAsync(200, "{}");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        using var outcome = await SendAsync(scene, new Uri(other.Origin, "models"), OpenAiScene.Key);

        other.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task Account_WithoutAKey_ShowsNone()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        using var outcome = await SendAsync(scene, new Uri(upstream.BaseAddress, "models"), key: null);

        upstream.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task Body_ThatNobodyReads_IsKnownToHaveBegun()
    {
        await using var upstream = new RawServer(async connection => await connection.ReadRequestAsync());
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        using var outcome = await SendAsync(scene, new Uri(upstream.BaseAddress, "videos"), OpenAiScene.Key, new ByteArrayContent("{}"u8.ToArray()));

        outcome.ShouldBeOfType<CallOutcome.Lost>();
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_OfASubmission_IsNotFollowed(int status)
    {
        await using var other = await StandIn.AnsweringAsync(200, "{}");
        await using var upstream = await StandIn.AnsweringAsync(status, "", headers: ("Location", other.Origin.AbsoluteUri));
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        using var outcome = await SendAsync(scene, new Uri(upstream.BaseAddress, "videos"), OpenAiScene.Key, new ByteArrayContent(Encoding.UTF8.GetBytes("{}")));

        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBe(status);
        other.Calls.ShouldBeEmpty();
    }

    private static async Task<CallOutcome> SendAsync(OpenAiScene scene, Uri address, string? key, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = body };
        return await scene.Get<KeyedCaller>().SendAsync(scene.AccessWith(key), request, Call.Deadline, TestContext.Current.CancellationToken);
    }
}
