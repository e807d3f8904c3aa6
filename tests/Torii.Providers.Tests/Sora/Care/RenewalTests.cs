using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Care;

public sealed class RenewalTests
{
    private static readonly SoraCredential Both = new("old") { SessionToken = "session-1", RefreshToken = "refresh-1", ClientId = "app_own" };

    [Fact]
    public async Task Session_IsShownAsACookieAndKeepsAllElse()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"accessToken":"new","user":{"email":"user@example.com"},"expires":"2025-01-15T12:00:00.000Z"}""");

        (await RenewAsync(backend, Both)).ShouldBe(new RenewalOutcome.Renewed((Both with { Token = "new" }).ToDocument()));

        var call = backend.Calls.Single();
        (call.Method, call.Target).ShouldBe(("GET", "/api/auth/session"));
        call.Headers["Cookie"].ShouldBe("__Secure-next-auth.session-token=session-1");
        call.Headers["Accept"].ShouldBe("application/json");
        call.Headers["Referer"].ShouldBe("https://sora.chatgpt.com/");
        call.Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task RefreshToken_IsShownAsTheReferenceSaysAndRotates()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"access_token":"new","refresh_token":"refresh-2","expires_in":3600}""");
        var credential = new SoraCredential("old") { RefreshToken = "{refresh_token}" };

        (await RenewAsync(backend, credential)).ShouldBe(new RenewalOutcome.Renewed(new SoraCredential("new") { RefreshToken = "refresh-2" }.ToDocument()));

        var call = backend.Calls.Single();
        (call.Method, call.Target).ShouldBe(("POST", "/oauth/token"));
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Headers.Keys.ShouldNotContain("Authorization");
        call.Text.ShouldBe(ReferenceData.Read("refresh.json"));
    }

    [Theory]
    [InlineData("""{"access_token":"new"}""")]
    [InlineData("""{"access_token":"new","refresh_token":null}""")]
    [InlineData("""{"access_token":"new","refresh_token":" "}""")]
    public async Task RefreshToken_ThatDoesNotRotate_Stays(string body)
    {
        await using var backend = await StandIn.AnsweringAsync(200, body);
        var credential = new SoraCredential("old") { RefreshToken = "refresh-1", ClientId = "app_own" };

        (await RenewAsync(backend, credential)).ShouldBe(new RenewalOutcome.Renewed((credential with { Token = "new" }).ToDocument()));

        backend.Calls.Single().Text.ShouldContain("\"client_id\":\"app_own\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"user":{"email":"user@example.com"}}""")]
    [InlineData("""{"accessToken":"a b"}""")]
    public async Task Session_ThatGivesNothing_IsFollowedByTheRefreshToken(string body)
    {
        await using var backend = await SplitAsync((200, body), (200, """{"access_token":"new","refresh_token":"refresh-2"}"""));

        var renewed = (await RenewAsync(backend, Both)).ShouldBeOfType<RenewalOutcome.Renewed>();

        SoraCredential.Parse(renewed.Credential).ShouldBe(Both with { Token = "new", RefreshToken = "refresh-2" });
        backend.Calls.Select(call => call.Target).ShouldBe(["/api/auth/session", "/oauth/token"]);
    }

    [Theory]
    [InlineData(200, "{}", 400, """{"error":"invalid_grant","error_description":"Spent."}""", Cause.Unauthorized)]
    [InlineData(401, "{}", 403, """{"error":{"message":"Reused.","code":"refresh_token_reused"}}""", Cause.Unauthorized)]
    [InlineData(200, "{}", 401, "", Cause.Unauthorized)]
    [InlineData(200, "{}", 500, "", Cause.ServerError)]
    [InlineData(200, "<html>", 401, "", Cause.BadAnswer)]
    [InlineData(503, """{"error":{"code":"heavy_load"}}""", 401, "", Cause.HeavyLoad)]
    [InlineData(200, "{}", 429, "", Cause.RateLimit)]
    [InlineData(200, "{}", 200, "{}", Cause.BadAnswer)]
    [InlineData(200, "{}", 200, "<html>", Cause.BadAnswer)]
    [InlineData(200, "{}", 404, "<html>", Cause.BadAnswer)]
    [InlineData(200, "{}", 403, """{"error":{"message":"Not here.","code":"unsupported_country_code","param":"ZZ"}}""", Cause.Country)]
    public async Task Renewal_WithoutLuck_IsUnauthorizedOnlyWhereBothAreDead(int sessionStatus, string session, int refreshStatus, string refresh, Cause cause)
    {
        await using var backend = await SplitAsync((sessionStatus, session), (refreshStatus, refresh));

        (await RenewAsync(backend, Both)).ShouldBeOfType<RenewalOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Renewal_OfWhatHoldsNothing_SaysSoAndAsksNobody()
    {
        await using var backend = await SplitAsync((200, "{}"), (200, "{}"));

        (await RenewAsync(backend, new SoraCredential("old"))).ShouldBeOfType<RenewalOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unauthorized);

        backend.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refusal_ThatRepeatsTheToken_DoesNotShowIt()
    {
        await using var backend = await StandIn.AnsweringAsync(400, """{"error":"invalid_grant","error_description":"No token refresh-1 here."}""");

        var refusal = (await RenewAsync(backend, new SoraCredential("old") { RefreshToken = "refresh-1" })).ShouldBeOfType<RenewalOutcome.Refused>().Refusal;

        refusal.Text.ShouldBe("No token *** here.");
    }

    [Fact]
    public async Task RefreshToken_OnceSent_IsWaitedForThoughItBeToldToStop()
    {
        using var stop = new CancellationTokenSource();
        await using var backend = await StandIn.StartAsync(async context =>
        {
            await stop.CancelAsync();
            await StandIn.WriteAsync(context, 200, """{"access_token":"new","refresh_token":"refresh-2"}"""u8.ToArray(), "application/json");
        });
        var credential = new SoraCredential("old") { RefreshToken = "refresh-1" };

        (await RenewAsync(backend, credential, cancellationToken: stop.Token)).ShouldBeOfType<RenewalOutcome.Renewed>();
        await Should.ThrowAsync<OperationCanceledException>(() => RenewAsync(backend, credential, cancellationToken: stop.Token));

        backend.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Renewal_GoesThroughTheAccountsOwnEgress()
    {
        await using var backend = await SplitAsync((200, """{"accessToken":"new"}"""), (200, "{}"));
        await using var proxy = new SocksProxy(backend.Origin.Port);

        (await RenewAsync(backend, Both, new Egress("own", new Uri($"socks5://127.0.0.1:{proxy.Port}")))).ShouldBeOfType<RenewalOutcome.Renewed>();

        proxy.Host.ShouldNotBeNull();
    }

    [Fact]
    public async Task Renewal_BehindADeadProxy_IsTheEgress()
    {
        await using var backend = await SplitAsync((200, "{}"), (200, "{}"));
        var gone = RawServer.Answering(string.Empty);
        await gone.DisposeAsync();

        var outcome = await RenewAsync(backend, Both, new Egress("own", new Uri($"http://127.0.0.1:{gone.Port}")));

        outcome.ShouldBeOfType<RenewalOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Egress);
        backend.Calls.ShouldBeEmpty();
    }

    private static async Task<RenewalOutcome> RenewAsync(
        StandIn backend,
        SoraCredential credential,
        Egress? egress = null,
        CancellationToken cancellationToken = default)
    {
        await using var providers = new TestProviders(services => services.Configure<SoraOptions>(options =>
        {
            options.SessionUrl = new Uri(backend.Origin, "api/auth/session");
            options.OAuthUrl = new Uri(backend.Origin, "oauth/token");
        }));
        var access = TestAccounts.At(backend.BaseAddress, egress, credential.ToDocument());
        return await providers.Sora.Care!.RenewAsync(access, cancellationToken);
    }

    private static Task<StandIn> SplitAsync((int Status, string Body) session, (int Status, string Body) refresh) => StandIn.StartAsync(context =>
    {
        var (status, body) = context.Request.Path == "/oauth/token" ? refresh : session;
        return StandIn.WriteAsync(context, status, System.Text.Encoding.UTF8.GetBytes(body), body.StartsWith('<') ? "text/html" : "application/json");
    });
}
