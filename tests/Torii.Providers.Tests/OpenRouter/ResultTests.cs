using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>Where results come from, and who is shown the key for them.</summary>
public sealed class ResultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Result_OfTheUpstreamItself_IsHadForTheKey()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "video");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        await using var opened = (await OpenAsync(scene, $"{upstream.BaseAddress}videos/job-1/content?index=0")).ShouldBeOfType<ResultOutcome.Opened>();

        opened.Length.ShouldBe(5);
        upstream.Calls.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Bearer " + OpenRouterScene.Key);
    }

    [Fact]
    public async Task Result_ThatRedirectsElsewhere_IsFetchedThereWithoutTheKey()
    {
        await using var other = await StandIn.AnsweringAsync(200, "video");
        await using var upstream = await StandIn.AnsweringAsync(302, string.Empty, headers: ("Location", $"{other.Origin}a.mp4"));
        await using var scene = new OpenRouterScene(upstream.BaseAddress, services => services.Configure<FetchOptions>(options => options.AllowedHosts.Add("127.0.0.1")));

        await using var opened = (await OpenAsync(scene, $"{upstream.BaseAddress}videos/job-1/content?index=0")).ShouldBeOfType<ResultOutcome.Opened>();

        other.Calls.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task Result_OfAnotherOrigin_IsFetchedWithoutTheKey()
    {
        await using var other = await StandIn.AnsweringAsync(200, "video");
        await using var scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/api/v1/"), services => services.Configure<FetchOptions>(options => options.AllowedHosts.Add("127.0.0.1")));

        await using var opened = (await OpenAsync(scene, $"{other.Origin}a.mp4?sig=1")).ShouldBeOfType<ResultOutcome.Opened>();

        other.Calls.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Link_ThatHasExpired_GivesNoResult(int status)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, "gone");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await OpenAsync(scene, $"{upstream.Origin}files/a.mp4")).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
    }

    private static Task<ResultOutcome> OpenAsync(OpenRouterScene scene, string link) => scene.Provider.OpenResultAsync(scene.Access, link, Stop);
}
