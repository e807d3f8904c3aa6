using System.Text;
using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

public sealed class ProxyTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    [Theory]
    [InlineData("socks5")]
    [InlineData("socks5h")]
    public async Task Socks_WithCredentials_GetsThemDecodedAndTheName(string scheme)
    {
        await using var server = await StandIn.AnsweringAsync(200, "through");
        await using var proxy = new SocksProxy(server.Origin.Port);

        var outcome = await _providers.PostAsync(new Uri("http://sora.invalid/backend/"), Through($"{scheme}://us%40er:p%3Ass%2F@127.0.0.1:{proxy.Port}"));

        outcome.ShouldBeAnswered().ShouldBe("through");
        proxy.Shown.ShouldBe("us@er/p:ss/");
        proxy.Host.ShouldBe("sora.invalid");
    }

    [Fact]
    public async Task Socks_ForALocalUpstream_IsUsedAllTheSame()
    {
        await using var server = await StandIn.AnsweringAsync(200, "through");
        await using var proxy = new SocksProxy(server.Origin.Port);

        (await _providers.PostAsync(server.BaseAddress, Through($"socks5://127.0.0.1:{proxy.Port}"))).ShouldBeAnswered();

        proxy.Host.ShouldBe("address 7F000001");
    }

    [Fact]
    public async Task Socks_ThatDoesNotAdmitUs_MeansNotSent()
    {
        await using var proxy = new SocksProxy(1, admits: false);

        var outcome = await _providers.PostAsync(new Uri("http://sora.invalid/"), Through($"socks5://u:p@127.0.0.1:{proxy.Port}"));

        outcome.ShouldBeOfType<CallOutcome.NotSent>();
    }

    [Fact]
    public async Task HttpProxy_ForAPlainUpstream_GetsTheWholeAddressAndCredentials()
    {
        List<string> seen = [];
        await using var proxy = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } request)
            {
                seen.Add(request);
                await connection.WriteAsync(request.Contains("Proxy-Authorization", StringComparison.Ordinal)
                    ? "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nthrough"
                    : "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
            }
        });

        var outcome = await _providers.PostAsync(new Uri("http://sora.invalid/backend/x"), Through($"http://us%40er:p%3Ass@127.0.0.1:{proxy.Port}"));

        outcome.ShouldBeAnswered().ShouldBe("through");
        seen[^1].ShouldStartWith("POST http://sora.invalid/backend/x HTTP/1.1\r\n");
        seen[^1].ShouldContain("Proxy-Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("us@er:p:ss")));
    }

    [Fact]
    public async Task HttpProxy_ForASecureUpstream_IsAskedForATunnelAndItsRefusalMeansNotSent()
    {
        string? seen = null;
        await using var proxy = new RawServer(async connection =>
        {
            seen = await connection.ReadHeadAsync();
            await connection.WriteAsync("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
        });

        var outcome = await _providers.PostAsync(new Uri("https://sora.invalid/backend/"), Through($"http://127.0.0.1:{proxy.Port}"));

        outcome.ShouldBeOfType<CallOutcome.NotSent>();
        seen.ShouldNotBeNull().ShouldStartWith("CONNECT sora.invalid:443 HTTP/1.1\r\n");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("socks5://127.0.0.1:1")]
    [InlineData("ftp://127.0.0.1:1")]
    public async Task Proxy_ThatCannotBeUsed_MeansNotSent(string proxy) =>
        (await _providers.PostAsync(new Uri("http://sora.invalid/"), Through(proxy))).ShouldBeOfType<CallOutcome.NotSent>();

    [Theory]
    [InlineData("socks5h://proxy.example", "socks5://proxy.example:1080/")]
    [InlineData("http://proxy.example", "http://proxy.example/")]
    [InlineData("https://proxy.example:8443", "https://proxy.example:8443/")]
    [InlineData("socks5://[2001:db8::7]:9050", "socks5://[2001:db8::7]:9050/")]
    public void Address_OfEachScheme_IsWhatTheStackKnows(string proxy, string address) =>
        ProxyAddress.Of(new Uri(proxy)).Address!.AbsoluteUri.ShouldBe(address);

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static Egress Through(string proxy) => new("proxied", new Uri(proxy));
}
