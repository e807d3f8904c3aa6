using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http.Proxies;

/// <summary>Calls through proxies that others wrote.</summary>
public sealed class InstalledProxyTests : IAsyncDisposable
{
    private readonly Ways _ways = new();

    [Fact]
    public async Task HttpProxy_WithTheRightPassword_LeadsToAPlainUpstream()
    {
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");

        using var outcome = await _ways.PostAsync(upstream.BaseAddress, proxy.Egress("user:p4ss"));

        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBe(200);
        upstream.Calls.Single().Headers.Keys.ShouldContain("Via");
        upstream.Calls.Single().Headers.Keys.ShouldNotContain("Proxy-Authorization");
    }

    [Fact]
    public async Task HttpProxy_WithTheRightPassword_MakesATunnelToASecureUpstream()
    {
        var first = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");
        await using var upstream = new RawServer(connection => Task.Run(() => first.TrySetResult(connection.Stream.ReadByte())));

        var outcome = await _ways.PostAsync(new Uri($"https://127.0.0.1:{upstream.Port}/"), proxy.Egress("user:p4ss"));

        // A handshake begins with 22 (RFC 8446, 5.1). There is nobody to answer it.
        (await first.Task).ShouldBe(22);
        outcome.ShouldBe(new CallOutcome.NotSent("no secure connection could be made"));
    }

    [Theory]
    [InlineData("http", "user:wrong")]
    [InlineData("http", null)]
    [InlineData("https", "user:wrong")]
    [InlineData("https", null)]
    public async Task HttpProxy_ThatDoesNotAdmitUs_MeansNotSent(string scheme, string? credentials)
    {
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");

        var outcome = await _ways.PostAsync(new Uri($"{scheme}://127.0.0.1:{upstream.Origin.Port}/"), proxy.Egress(credentials));

        outcome.ShouldBe(new CallOutcome.NotSent("the proxy did not let us through"));
        upstream.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData(null)]
    public async Task HttpProxy_BeforeAnUpstreamThatDoesNotKnowTheToken_LeavesTheAnswerTheUpstreams(string? wanted)
    {
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");
        await using var upstream = await StandIn.AnsweringAsync(401, "{}", headers: wanted is null ? [] : [("WWW-Authenticate", wanted)]);

        using var outcome = await _ways.PostAsync(upstream.BaseAddress, proxy.Egress("user:p4ss"));

        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBe(401);
    }

    [Fact]
    public async Task HttpProxy_WithCredentials_GetsABodyThatComesOnce()
    {
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var once = new OneWayStream("moving pictures"u8.ToArray());

        using var outcome = await _ways.PostAsync(upstream.BaseAddress, proxy.Egress("user:p4ss"), new StreamContent(once) { Headers = { ContentLength = 15 } });

        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBe(200);
        upstream.Calls.Single().Text.ShouldBe("moving pictures");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("user", "p4ss")]
    public async Task Socks_WithWhatItAsksFor_LeadsToTheUpstreamByName(string? user, string? password)
    {
        await using var proxy = await InstalledProxy.SocksAsync(user, password);
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");

        using var outcome = await _ways.PostAsync(new Uri($"http://localhost:{upstream.Origin.Port}/"), proxy.Egress(user is null ? null : $"{user}:{password}"));

        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBe(200);
        await proxy.ShouldSayAsync($"connected to localhost:{upstream.Origin.Port}");
    }

    [Theory]
    [InlineData("user:wrong")]
    [InlineData(null)]
    public async Task Socks_ThatDoesNotAdmitUs_MeansNotSent(string? credentials)
    {
        await using var proxy = await InstalledProxy.SocksAsync("user", "p4ss");
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");

        var outcome = await _ways.PostAsync(upstream.BaseAddress, proxy.Egress(credentials));

        outcome.ShouldBe(new CallOutcome.NotSent("the proxy did not let us through"));
        upstream.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Socks_ThatDoesNotReachTheUpstream_MeansNotSent()
    {
        await using var proxy = await InstalledProxy.SocksAsync();

        var outcome = await _ways.PostAsync(new Uri("http://127.0.0.1:1/"), proxy.Egress());

        outcome.ShouldBe(new CallOutcome.NotSent("the proxy did not let us through"));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task Proxy_ThatIsGone_MeansNotSent(string scheme)
    {
        var proxy = scheme == "http" ? await InstalledProxy.HttpAsync() : await InstalledProxy.SocksAsync();
        var egress = proxy.Egress();
        await proxy.DisposeAsync();

        (await _ways.PostAsync(new Uri("http://sora.invalid/"), egress)).ShouldBe(new CallOutcome.NotSent("no connection could be made"));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    [InlineData("socks5")]
    public async Task Proxy_ThatHangs_MeansNotSentInTime(string scheme)
    {
        var time = new ManualTime();
        await using var ways = new Ways(time: time);
        await using var proxy = new RawServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[1], connection.Stop);
            time.Advance(Ways.Deadline);
            await connection.HangAsync();
        });

        var outcome = await ways.PostAsync(new Uri("https://sora.invalid/"), new Egress("hanging", new Uri($"{scheme}://127.0.0.1:{proxy.Port}")));

        outcome.ShouldBe(new CallOutcome.NotSent("no connection in time"));
    }

    [Fact]
    public async Task SecureProxy_IsSpokenToOverTlsOnly()
    {
        var first = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var proxy = new RawServer(connection => Task.Run(() => first.TrySetResult(connection.Stream.ReadByte())));

        var outcome = await _ways.PostAsync(new Uri("http://sora.invalid/"), new Egress("secure", new Uri($"https://user:p4ss@127.0.0.1:{proxy.Port}")));

        (await first.Task).ShouldBe(22);
        outcome.ShouldBe(new CallOutcome.NotSent("no secure connection could be made"));
    }

    public ValueTask DisposeAsync() => _ways.DisposeAsync();
}
