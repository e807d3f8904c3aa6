using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraResultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Result_OfTheUpstreamsOwnOrigin_ComesWithoutShowingTheToken()
    {
        await using var server = await StandIn.AnsweringAsync(200, "video");
        await using var providers = new TestProviders();

        var outcome = await providers.Sora.OpenResultAsync(TestAccounts.At(server.BaseAddress), $"{server.Origin}files/a.mp4", Stop);

        await using var opened = outcome.ShouldBeOfType<ResultOutcome.Opened>();
        opened.Length.ShouldBe(5);
        server.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task Result_OfAnotherPrivateOrigin_IsNotFetched()
    {
        await using var server = await StandIn.AnsweringAsync(200, "video");
        await using var other = await StandIn.AnsweringAsync(200, "secret");
        await using var providers = new TestProviders();

        var outcome = await providers.Sora.OpenResultAsync(TestAccounts.At(server.BaseAddress), $"{other.Origin}a.mp4", Stop);

        outcome.ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Result_ThatRedirectsFromTheOwnOriginToAPrivateOne_IsNotFetched()
    {
        await using var other = await StandIn.AnsweringAsync(200, "secret");
        await using var server = await StandIn.AnsweringAsync(302, string.Empty, headers: ("Location", other.Origin.AbsoluteUri));
        await using var providers = new TestProviders();

        var outcome = await providers.Sora.OpenResultAsync(TestAccounts.At(server.BaseAddress), $"{server.Origin}a.mp4", Stop);

        outcome.ShouldBeOfType<ResultOutcome.Refused>();
        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Result_OfAnAccountBehindAProxy_ComesThroughItUnresolved()
    {
        await using var server = await StandIn.AnsweringAsync(200, "video");
        await using var proxy = new SocksProxy(server.Origin.Port);
        var resolver = new FixedResolver();
        await using var providers = Fetching.With(resolver);
        var access = TestAccounts.At(new Uri("https://sora.example/backend/"), new Egress("own", new Uri($"socks5://127.0.0.1:{proxy.Port}")));

        var outcome = await providers.Sora.OpenResultAsync(access, "http://videos.example/a.mp4", Stop);

        await using var opened = outcome.ShouldBeOfType<ResultOutcome.Opened>();
        proxy.Host.ShouldBe("videos.example");
        resolver.Asked.ShouldBeEmpty();
        server.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Theory]
    [InlineData("http://127.0.0.1/a.mp4")]
    [InlineData("http://[::1]/a.mp4")]
    [InlineData("http://192.168.0.1/a.mp4")]
    [InlineData("http://localhost/a.mp4")]
    [InlineData("http://any.localhost./a.mp4")]
    public async Task Result_OfAPlainlyPrivateHostBehindAProxy_IsNotFetched(string link)
    {
        await using var proxy = new SocksProxy(1);
        await using var providers = new TestProviders();
        var access = TestAccounts.At(new Uri("https://sora.example/backend/"), new Egress("own", new Uri($"socks5://127.0.0.1:{proxy.Port}")));

        var outcome = await providers.Sora.OpenResultAsync(access, link, Stop);

        outcome.ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
        proxy.Host.ShouldBeNull();
    }

    [Theory]
    [InlineData(404, Cause.ResultUnavailable)]
    [InlineData(403, Cause.ResultUnavailable)]
    [InlineData(429, Cause.Unavailable)]
    [InlineData(503, Cause.Unavailable)]
    public async Task Result_ThatIsNotThere_SaysWhetherToTryAgain(int status, Cause cause)
    {
        await using var server = await StandIn.AnsweringAsync(status, "no");
        await using var providers = new TestProviders();

        var outcome = await providers.Sora.OpenResultAsync(TestAccounts.At(server.BaseAddress), $"{server.Origin}a.mp4", Stop);

        outcome.ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData("not a link")]
    [InlineData("/relative.mp4")]
    [InlineData("file:///etc/passwd")]
    public async Task Result_WithABrokenLink_IsUnavailable(string link)
    {
        await using var providers = new TestProviders();

        var outcome = await providers.Sora.OpenResultAsync(TestAccounts.At(new Uri("https://sora.example/backend/")), link, Stop);

        outcome.ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
    }

    [Fact]
    public async Task Result_CutShort_BreaksOffWhileRead()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        await using var providers = new TestProviders();

        var outcome = await providers.Sora.OpenResultAsync(TestAccounts.At(server.BaseAddress), $"{server.Origin}a.mp4", Stop);

        await using var opened = outcome.ShouldBeOfType<ResultOutcome.Opened>();
        await Should.ThrowAsync<IOException>(() => opened.Content.CopyToAsync(Stream.Null, Stop));
    }
}
