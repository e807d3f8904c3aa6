using System.Net.Sockets;
using System.Text;
using Torii.Core.Accounts;
using Torii.Providers.Http.Checking;
using Torii.Providers.Tests.Http.Proxies;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http.Checking;

public sealed class EgressCheckTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly Ways _ways;

    public EgressCheckTests() => _ways = new Ways(time: _time, resolver: new FixedResolver().Add("here.example", "127.0.0.1"));

    [Fact]
    public async Task Direct_ToAnUpstreamThatAnswers_SkipsTheProxyAlone()
    {
        await using var upstream = await StandIn.StartAsync(context =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(40));
            return StandIn.WriteAsync(context, 404, "no"u8.ToArray(), "text/plain");
        });

        var report = await CheckAsync(null, new Uri($"http://here.example:{upstream.Origin.Port}/backend/nf"));

        Say(report).ShouldBe("Ok, Ok, Skipped, Ok: it answered 404");
        report.Passed.ShouldBeTrue();
        report.Steps.Select(step => step.Stage).ShouldBe(Enum.GetValues<EgressStage>());
        report.Steps.Select(step => step.Milliseconds).ShouldBe([0, 0, 0, 40]);
        upstream.Calls.Single().Target.ShouldBe("/");
    }

    [Fact]
    public async Task Upstream_ThatAnswersWithAChallengePage_IsReachedButDoesNotPass()
    {
        await using var upstream = await StandIn.AnsweringAsync(403, "<title>Just a moment...</title>", "text/html");

        var report = await CheckAsync(null, upstream.Origin);

        Say(report).ShouldBe("Ok, Ok, Skipped, Ok: a challenge page answered, with 403");
        report.Challenged.ShouldBeTrue();
        report.Passed.ShouldBeFalse();
    }

    [Fact]
    public async Task Session_OfTheEgress_IsChecked()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var ways = new Ways(options => (options.Upstream, options.Cookie, options.UserAgent) = (upstream.Origin, "a=b", "Browser/1"));

        (await ways.Check.RunAsync(Egress.Direct, upstream.Origin, TestContext.Current.CancellationToken)).Passed.ShouldBeTrue();

        var headers = upstream.Calls.Single().Headers;
        (headers["Cookie"], headers["User-Agent"]).ShouldBe(("a=b", "Browser/1"));
    }

    [Theory]
    [InlineData(null, "http://nowhere.example/", "Failed: its name has no address, Skipped, Skipped, Skipped")]
    [InlineData("http://nowhere.example:8080", "https://here.example/", "Failed: its name has no address, Skipped, Skipped, Skipped")]
    [InlineData("ftp://here.example", "https://here.example/", "Failed: this kind of proxy is not supported, Skipped, Skipped, Skipped")]
    [InlineData(null, "http://here.example:1/", "Ok, Failed: nobody listens there, Skipped, Skipped")]
    [InlineData("socks5://127.0.0.1:1", "http://far.example/", "Ok, Failed: nobody listens there, Skipped, Skipped")]
    public async Task Way_ThatEndsEarly_EndsAtItsStage(string? proxy, string upstream, string said) =>
        Say(await CheckAsync(proxy, new Uri(upstream))).ShouldBe(said);

    [Theory]
    [InlineData("http://u:p@", "HTTP/1.1 407 Who\r\n\r\n", "Ok, Ok, Failed: the proxy does not accept the user and the password, Skipped")]
    [InlineData("http://", "HTTP/1.1 407 Who\r\n\r\n", "Ok, Ok, Failed: the proxy asks for a user and a password, Skipped")]
    [InlineData("http://", "HTTP/1.1 502 No\r\n\r\n", "Ok, Ok, Ok, Failed: the proxy answered 502")]
    [InlineData("http://", "HTTP/1.1 200 Yes\r\n\r\n", "Ok, Ok, Ok, Failed: no secure connection could be made")]
    [InlineData("http://", "SSH-2.0-OpenSSH_9.2\r\n\r\n", "Ok, Ok, Failed: the proxy does not speak HTTP, Skipped")]
    [InlineData("http://", "HTTP/1.1 no\r\n\r\n", "Ok, Ok, Failed: the proxy does not speak HTTP, Skipped")]
    [InlineData("http://", "", "Ok, Ok, Failed: the proxy does not speak HTTP, Skipped")]
    [InlineData("http://", "LONG", "Ok, Ok, Failed: the proxy does not speak HTTP, Skipped")]
    [InlineData("https://", "HTTP/1.1 200 Yes\r\n\r\n", "Ok, Failed: no secure connection could be made, Skipped, Skipped")]
    public async Task HttpProxy_ToASecureUpstream_IsJudgedByItsAnswer(string proxy, string answer, string said)
    {
        await using var server = new RawServer(async connection =>
        {
            _ = proxy == "https://" ? null : await connection.ReadHeadAsync();
            await connection.WriteAsync(answer == "LONG" ? "HTTP/1.1 200 Yes\r\nx: " + new string('x', 20_000) : answer);
        });

        Say(await CheckAsync($"{proxy}127.0.0.1:{server.Port}", new Uri("https://far.example/"))).ShouldBe(said);
    }

    [Theory]
    [InlineData("https://far.example/a?b", "CONNECT far.example:443 HTTP/1.1\r\nHost: far.example:443\r\nProxy-Authorization: Basic dTpw\r\n\r\n")]
    [InlineData("https://[2001:db8::7]:8443", "CONNECT [2001:db8::7]:8443 HTTP/1.1\r\nHost: [2001:db8::7]:8443\r\nProxy-Authorization: Basic dTpw\r\n\r\n")]
    public async Task HttpProxy_ToASecureUpstream_IsAskedForATunnel(string upstream, string asked)
    {
        string? seen = null;
        await using var server = new RawServer(async connection => seen = await connection.ReadHeadAsync());

        await CheckAsync($"http://u:p@127.0.0.1:{server.Port}", new Uri(upstream));

        seen.ShouldBe(asked);
    }

    [Theory]
    [InlineData("u:p@", "050205FF", "Ok, Ok, Failed: the proxy does not accept the user and the password, Skipped")]
    [InlineData("u:p@", "0502", "Ok, Ok, Failed: the proxy does not accept the user and the password, Skipped")]
    [InlineData("u:p@", "05FF", "Ok, Ok, Failed: the proxy accepts neither a user and a password nor their absence, Skipped")]
    [InlineData("", "05FF", "Ok, Ok, Failed: the proxy asks for a user and a password, Skipped")]
    [InlineData("", "0502", "Ok, Ok, Failed: the proxy asks for a user and a password, Skipped")]
    [InlineData("", "48545450", "Ok, Ok, Failed: the proxy does not speak SOCKS5, Skipped")]
    [InlineData("", "", "Ok, Ok, Failed: the proxy does not speak SOCKS5, Skipped")]
    [InlineData("", "050005", "Ok, Ok, Ok, Failed: the proxy ended the connection")]
    [InlineData("", "050005020001", "Ok, Ok, Ok, Failed: the proxy's rules do not allow it")]
    [InlineData("", "050005040001", "Ok, Ok, Ok, Failed: the proxy does not find or reach the host")]
    [InlineData("", "050005050001", "Ok, Ok, Ok, Failed: the host refused the proxy's connection")]
    [InlineData("", "050005990001", "Ok, Ok, Ok, Failed: the proxy failed")]
    [InlineData("", "05000500000300", "Ok, Ok, Ok, Failed: the proxy ended the connection")]
    [InlineData("", "05000500000302616200500A", "Ok, Ok, Ok, Failed: the answer was not HTTP")]
    public async Task Socks_IsJudgedByItsAnswers(string credentials, string answers, string said)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[credentials.Length > 0 ? 4 : 3], connection.Stop);
            await connection.WriteAsync(Convert.FromHexString(answers));
            connection.Stream.Socket.Shutdown(SocketShutdown.Send);
            await connection.Stream.CopyToAsync(Stream.Null, connection.Stop);
        });

        Say(await CheckAsync($"socks5://{credentials}127.0.0.1:{server.Port}", new Uri("http://far.example/"))).ShouldBe(said);
    }

    [Fact]
    public async Task Socks_GetsTheDecodedCredentialsAndTheName()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var proxy = new SocksProxy(upstream.Origin.Port);

        Say(await CheckAsync($"socks5h://us%40er:p%3Ass@127.0.0.1:{proxy.Port}", new Uri("http://far.example/"))).ShouldBe("Ok, Ok, Ok, Ok: it answered 200");

        (proxy.Shown, proxy.Host).ShouldBe(("us@er/p:ss", "far.example"));
    }

    [Theory]
    [InlineData("socks5", "Ok, Ok, Failed: it took too long, Skipped")]
    [InlineData("http", "Ok, Ok, Failed: it took too long, Skipped")]
    [InlineData("https", "Ok, Failed: it took too long, Skipped, Skipped")]
    public async Task Proxy_ThatHangs_IsGivenUp(string scheme, string said)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[1], connection.Stop);
            _time.Advance(TimeSpan.FromSeconds(15));
            await connection.HangAsync();
        });

        var report = await CheckAsync($"{scheme}://127.0.0.1:{server.Port}", new Uri("https://far.example/"));

        Say(report).ShouldBe(said);
        report.Steps.Sum(step => step.Milliseconds).ShouldBe(15_000);
    }

    [Fact]
    public async Task Check_ToldToStop_Throws()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new RawServer(async connection =>
        {
            await stop.CancelAsync();
            await connection.HangAsync();
        });

        await Should.ThrowAsync<OperationCanceledException>(() => _ways.Check.RunAsync(Egress.Direct, server.Origin, stop.Token));
    }

    [Theory]
    [InlineData("user:p4ss", "Ok, Ok, Ok, Ok: it answered 200")]
    [InlineData("user:wrong", "Ok, Ok, Failed: the proxy does not accept the user and the password, Skipped")]
    [InlineData(null, "Ok, Ok, Failed: the proxy asks for a user and a password, Skipped")]
    public async Task InstalledHttpProxy_ToAPlainUpstream_IsJudgedRightly(string? credentials, string said)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");

        Say(await _ways.Check.RunAsync(proxy.Egress(credentials), upstream.Origin, TestContext.Current.CancellationToken)).ShouldBe(said);
    }

    [Theory]
    [InlineData("user:p4ss", "Ok, Ok, Ok, Failed: no secure connection could be made")]
    [InlineData("user:wrong", "Ok, Ok, Failed: the proxy does not accept the user and the password, Skipped")]
    [InlineData(null, "Ok, Ok, Failed: the proxy asks for a user and a password, Skipped")]
    public async Task InstalledHttpProxy_ToASecureUpstream_IsJudgedRightly(string? credentials, string said)
    {
        await using var upstream = new RawServer(connection => connection.WriteAsync("this is not TLS\r\n\r\n"));
        await using var proxy = await InstalledProxy.HttpAsync("user", "p4ss");
        var address = new Uri($"https://127.0.0.1:{upstream.Port}");

        Say(await _ways.Check.RunAsync(proxy.Egress(credentials), address, TestContext.Current.CancellationToken)).ShouldBe(said);
    }

    [Theory]
    [InlineData("user:p4ss", "Ok, Ok, Ok, Ok: it answered 200")]
    [InlineData("user:wrong", "Ok, Ok, Failed: the proxy does not accept the user and the password, Skipped")]
    [InlineData(null, "Ok, Ok, Failed: the proxy asks for a user and a password, Skipped")]
    public async Task InstalledSocks_IsJudgedRightly(string? credentials, string said)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var proxy = await InstalledProxy.SocksAsync("user", "p4ss");

        Say(await _ways.Check.RunAsync(proxy.Egress(credentials), upstream.Origin, TestContext.Current.CancellationToken)).ShouldBe(said);
    }

    [Fact]
    public async Task InstalledSocks_BeforeAnUpstreamThatIsDown_SaysThatItIsTheUpstream()
    {
        await using var proxy = await InstalledProxy.SocksAsync();

        Say(await _ways.Check.RunAsync(proxy.Egress(), new Uri("http://127.0.0.1:1/"), TestContext.Current.CancellationToken))
            .ShouldBe("Ok, Ok, Ok, Failed: the host refused the proxy's connection");
    }

    public ValueTask DisposeAsync() => _ways.DisposeAsync();

    private static string Say(EgressReport report)
    {
        var said = new StringBuilder();
        foreach (var step in report.Steps)
        {
            said.Append(said.Length == 0 ? null : ", ").Append(step.Outcome).Append(step.Words is null ? null : ": " + step.Words);
        }

        return said.ToString();
    }

    private Task<EgressReport> CheckAsync(string? proxy, Uri upstream) =>
        _ways.Check.RunAsync(new Egress("checked", proxy is null ? null : new Uri(proxy)), upstream, TestContext.Current.CancellationToken);
}
