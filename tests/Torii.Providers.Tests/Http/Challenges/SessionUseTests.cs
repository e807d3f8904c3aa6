using System.Text;
using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http.Challenges;

/// <summary>What a session does to calls, to which, and which are made again with one.</summary>
public sealed class SessionUseTests : IAsyncLifetime
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) Operator/1.0";
    private GuardedSite _site = null!;
    private SolverStandIn _solver = null!;
    private Ways _ways = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await GuardedSite.StartAsync();
        _solver = await SolverStandIn.ForAsync(_site);
        _ways = new Ways(options => options.Solver = _solver.Address);
    }

    [Fact]
    public async Task Request_UnderASession_BearsItsCookiesBesideItsOwnAndItsUserAgentAlone()
    {
        var outcome = await _ways.GetAsync(_site.Url, dress: headers =>
        {
            headers.TryAddWithoutValidation("Cookie", "session-token=own; __cf_bm=own");
            headers.TryAddWithoutValidation("User-Agent", "Sora/1.0 (Android 15; a; build 1)");
            headers.TryAddWithoutValidation("sec-ch-ua", "\"Chromium\";v=\"143\"");
            headers.TryAddWithoutValidation("sec-ch-ua-mobile", "?0");
            headers.TryAddWithoutValidation("sec-fetch-mode", "cors");
        });

        ShouldBeThrough(outcome);
        _site.Calls[0].Headers["Cookie"].ShouldBe("session-token=own; __cf_bm=own");
        _site.Calls[0].Headers.Keys.ShouldContain("sec-ch-ua");
        var repeated = _site.Calls[1].Headers;
        repeated["Cookie"].ShouldBe("session-token=own; __cf_bm=own; cf_clearance=c1");
        repeated["User-Agent"].ShouldBe(SolverStandIn.UserAgent);
        repeated.Keys.ShouldNotContain("sec-ch-ua");
        repeated.Keys.ShouldNotContain("sec-ch-ua-mobile");
        repeated["sec-fetch-mode"].ShouldBe("cors");
    }

    [Fact]
    public async Task Request_RepeatedUnderANewSession_BearsNothingOfTheOld()
    {
        ShouldBeThrough(await _ways.GetAsync(_site.Url));
        _site.Accepted = null;

        ShouldBeThrough(await _ways.GetAsync(_site.Url, dress: headers => headers.TryAddWithoutValidation("Cookie", "own=1")));

        _site.Calls[^2].Headers["Cookie"].ShouldBe("own=1; cf_clearance=c1; __cf_bm=b");
        _site.Calls[^1].Headers["Cookie"].ShouldBe("own=1; cf_clearance=c2; __cf_bm=b");
    }

    [Fact]
    public async Task Session_OfTheOperator_IsTheFirst()
    {
        _site.Accepted = ("given", Browser);
        await using var ways = WithOperatorsSession(solver: true);

        ShouldBeThrough(await ways.GetAsync(_site.Url));
        _solver.Asked.ShouldBeEmpty();

        _site.Accepted = null;
        ShouldBeThrough(await ways.GetAsync(_site.Url));
        _solver.Asked.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Session_OfTheOperator_StaysWhereThereIsNoSolver()
    {
        await using var ways = WithOperatorsSession(solver: false);
        (await ways.GetAsync(_site.Url)).ShouldBeOfType<CallOutcome.Answered>().Challenge.ShouldBeTrue();

        _site.Accepted = ("given", Browser);

        ShouldBeThrough(await ways.GetAsync(_site.Url));
    }

    [Fact]
    public async Task Cookies_NeverReachAnotherOrigin()
    {
        await using var other = await StandIn.AnsweringAsync(200, "{}");
        await using var ways = WithOperatorsSession(solver: true);
        _site.Accepted = null;
        ShouldBeThrough(await ways.GetAsync(_site.Url));

        (await ways.GetAsync(other.BaseAddress)).Dispose();
        (await ways.GetAsync(new Uri($"http://localhost:{_site.Url.Port}/"))).Dispose();

        other.Calls.ShouldAllBe(call => !call.Headers.ContainsKey("Cookie") && !call.Headers.ContainsKey("User-Agent"));

        // The same machine by another name is another host: it got none but what was solved for that name, which is none.
        _site.Calls[^1].Headers.Keys.ShouldNotContain("Cookie");
    }

    [Fact]
    public async Task Egresses_HaveSessionsOfTheirOwn()
    {
        ShouldBeThrough(await _ways.GetAsync(_site.Url, new Egress("a", null)));
        await using var proxy = new SocksProxy(_site.Url.Port);

        ShouldBeThrough(await _ways.GetAsync(_site.Url, new Egress("b", new Uri($"socks5h://us%40er:p%3Ass@127.0.0.1:{proxy.Port}"))));

        _site.Calls[2].Headers.Keys.ShouldNotContain("Cookie");
        _solver.Targets.ShouldBe(["POST /v1", "POST /v1"]);
        _solver.Asked[0].GetRawText().ShouldBe($$"""{"cmd":"request.get","url":"{{new Uri(_site.Url, "/")}}","maxTimeout":60000}""");
        _solver.Asked[1].GetProperty("proxy").GetRawText().ShouldBe(
            $$"""{"url":"socks5://127.0.0.1:{{proxy.Port}}","username":"us@er","password":"p:ss"}""");
    }

    [Fact]
    public async Task Egress_WithAnotherProxyThanBefore_BeginsWithoutASession()
    {
        await using var proxy = new SocksProxy(_site.Url.Port);
        ShouldBeThrough(await _ways.GetAsync(_site.Url, new Egress("a", null)));

        ShouldBeThrough(await _ways.GetAsync(_site.Url, new Egress("a", new Uri($"socks5://127.0.0.1:{proxy.Port}"))));

        _site.Calls[2].Headers.Keys.ShouldNotContain("Cookie");
    }

    [Fact]
    public async Task Content_ThatCanBeWoundBack_IsSentAgainWhole()
    {
        await using var file = new MemoryStream("moving pictures"u8.ToArray());
        using var form = new MultipartFormDataContent("border") { { new StringContent("a"), "name" }, { new StreamContent(file), "file", "a.mp4" } };

        ShouldBeThrough(await _ways.PostAsync(_site.Url, content: form));

        _site.Calls.Length.ShouldBe(2);
        _site.Calls[1].Text.ShouldContain("moving pictures");
        _site.Calls[1].Text.ShouldBe(_site.Calls[0].Text);
    }

    [Fact]
    public async Task Content_ThatComesOnce_IsNotSentAgainButTheNextCallIsReady()
    {
        await using var once = new OneWayStream("moving pictures"u8.ToArray());
        using var form = new MultipartFormDataContent("border") { { new StreamContent(once), "file", "a.mp4" } };

        (await _ways.PostAsync(_site.Url, content: form)).ShouldBeOfType<CallOutcome.Answered>().Challenge.ShouldBeTrue();
        _site.Calls.Length.ShouldBe(1);

        ShouldBeThrough(await _ways.PostAsync(_site.Url));
        _site.Calls.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Repetition_ThatFindsNoConnection_IsNotSent()
    {
        var page = RawServer.Answering($"HTTP/1.1 403 No\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: {GuardedSite.Page.Length}\r\n\r\n{GuardedSite.Page}");
        _solver.Before = () => page.DisposeAsync().AsTask();

        (await _ways.PostAsync(page.BaseAddress)).ShouldBeOfType<CallOutcome.NotSent>();
    }

    [Fact]
    public async Task Log_HoldsNeitherCookiesNorPasswords()
    {
        await using var proxy = new SocksProxy(_site.Url.Port);
        await using var talkative = await StandIn.AnsweringAsync(500, """{"status": "error", "message": "no way\nthrough pa55word"}""");
        var egress = new Egress("a", new Uri($"socks5h://user:pa55word@127.0.0.1:{proxy.Port}"));
        await using var ways = new Ways(options => options.Solver = new Uri(talkative.Origin, "/v1"));

        (await ways.GetAsync(_site.Url, egress)).Dispose();
        ShouldBeThrough(await _ways.GetAsync(_site.Url, egress));

        ways.Logged.ShouldContain(line => line.Contains("no way through ***", StringComparison.Ordinal));
        _ways.Logged.ShouldContain(line => line.StartsWith("ChallengeSolved", StringComparison.Ordinal));
        ways.Logged.Concat(_ways.Logged).ShouldAllBe(line => !line.Contains("pa55word") && !line.Contains("c1") && !line.Contains("cf_clearance"));
    }

    public async ValueTask DisposeAsync()
    {
        await _ways.DisposeAsync();
        await _solver.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static void ShouldBeThrough(CallOutcome outcome)
    {
        using var answered = outcome.ShouldBeOfType<CallOutcome.Answered>();
        Encoding.UTF8.GetString(answered.Body.Bytes.Span).ShouldBe("through");
    }

    private Ways WithOperatorsSession(bool solver) => new(options =>
    {
        options.Upstream = _site.Url;
        options.Cookie = "cf_clearance=given; other=1";
        options.UserAgent = Browser;
        options.Solver = solver ? _solver.Address : null;
    });
}
