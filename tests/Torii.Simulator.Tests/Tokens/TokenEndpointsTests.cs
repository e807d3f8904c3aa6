using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Tokens;

public sealed class TokenEndpointsTests
{
    private const string Session = "session-of-the-account";
    private const string First = "refresh-of-the-account";
    private const string SessionCookie = "__Secure-next-auth.session-token";

    [Fact]
    public async Task Session_OfAnAccount_GivesATokenOfTheSameAccount()
    {
        await using var simulator = await StartAsync();
        var video = await simulator.BeginVideoAsync();

        var answer = await SessionAsync(simulator, Session);

        answer.ShouldHaveExactly("accessToken", "user", "expires");
        var email = (await simulator.ReadAsync("/me")).GetProperty("email").GetString();
        answer.GetProperty("user").GetProperty("email").GetString().ShouldBe(email);
        DateTimeOffset.TryParseExact(
            answer.GetProperty("expires").GetString(), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            .ShouldBeTrue();
        var token = answer.GetProperty("accessToken").GetString()!;
        (await simulator.ReadAsync("/me", token)).GetProperty("email").GetString().ShouldBe(email);
        (await simulator.ReadAsync("/nf/pending/v2", token)).EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(video);
    }

    [Fact]
    public async Task Session_WithoutAUser_GivesATokenAllTheSame()
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts[TestSimulator.Token] = new() { Session = Session, SessionWithoutUser = true });

        var answer = await SessionAsync(simulator, Session);

        answer.GetProperty("user").ValueKind.ShouldBe(JsonValueKind.Null);
        await simulator.ReadAsync("/me", answer.GetProperty("accessToken").GetString()!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("session-of-nobody")]
    public async Task Session_OfNobody_IsAnEmptyObject(string? session)
    {
        await using var simulator = await StartAsync();

        (await SessionAsync(simulator, session)).ShouldHaveExactly();
    }

    [Fact]
    public async Task Refresh_GivesATokenAndTheNextRefresh()
    {
        await using var simulator = await StartAsync(seconds: 90);

        var answer = await RefreshAsync(simulator, First);

        answer.ShouldHaveExactly("access_token", "refresh_token", "expires_in");
        answer.GetProperty("expires_in").GetInt32().ShouldBe(90);
        await simulator.ReadAsync("/me", answer.GetProperty("access_token").GetString()!);
        await RefreshAsync(simulator, answer.GetProperty("refresh_token").GetString()!);
    }

    [Fact]
    public async Task Refresh_ShownTwice_IsSpent()
    {
        await using var simulator = await StartAsync();
        await RefreshAsync(simulator, First);

        using var again = await ExchangeAsync(simulator, Body(First));

        await ShouldBeRefusedAsync(again, "invalid_grant");
    }

    [Fact]
    public async Task Refresh_ShownByManyAtOnce_IsGoodForOne()
    {
        await using var simulator = await StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ExchangeAsync(simulator, Body(First))));

        responses.Count(response => response.IsSuccessStatusCode).ShouldBe(1);
        Array.ForEach(responses, response => response.Dispose());
    }

    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "7")]
    [InlineData("grant_type", "\"password\"")]
    [InlineData("redirect_uri", "\"http://127.0.0.1/\"")]
    [InlineData("refresh_token", null)]
    [InlineData("refresh_token", "null")]
    [InlineData("scope", "\"all\"")]
    public async Task Refresh_WithABrokenBody_IsAnInvalidRequest(string key, string? json)
    {
        await using var simulator = await StartAsync();

        using var response = await ExchangeAsync(simulator, Bodies.Broken(Body(First), key, json).ToJsonString());

        await ShouldBeRefusedAsync(response, "invalid_request");
        await RefreshAsync(simulator, First);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task Refresh_WithoutAnObject_IsAnInvalidRequest(string body)
    {
        await using var simulator = await StartAsync();

        using var response = await ExchangeAsync(simulator, body);

        await ShouldBeRefusedAsync(response, "invalid_request");
    }

    [Fact]
    public async Task Refresh_OfNobody_IsAnInvalidGrant()
    {
        await using var simulator = await StartAsync();

        using var response = await ExchangeAsync(simulator, Body("refresh-of-nobody"));

        await ShouldBeRefusedAsync(response, "invalid_grant");
    }

    [Fact]
    public async Task IssuedToken_AfterItsTime_IsExpired()
    {
        await using var simulator = await StartAsync(seconds: 60);
        var token = await TokenAsync(simulator);
        simulator.Time.Advance(59);
        await simulator.ReadAsync("/me", token);

        simulator.Time.Advance(1);

        using var late = await simulator.GetAsync("/me", token);
        await late.ShouldBeErrorAsync(401, "token_expired");
        await simulator.ReadAsync("/me");
    }

    [Fact]
    public async Task IssuedToken_Altered_IsNoAccounts()
    {
        await using var simulator = await StartAsync(open: false);
        var token = await TokenAsync(simulator);

        using var response = await simulator.GetAsync("/me", token[..^1]);

        await response.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Theory]
    [InlineData(null, "token_invalidated")]
    [InlineData("token_expired", "token_expired")]
    public async Task Invalidation_EndsTheTokensSoFar(string? code, string expected)
    {
        await using var simulator = await StartAsync();
        var issued = await TokenAsync(simulator);
        var invalidation = new JsonObject { ["account"] = TestSimulator.Token };
        if (code is not null)
        {
            invalidation["code"] = code;
        }

        using var done = await simulator.ControlAsync(HttpMethod.Post, "/tokens/invalidate", invalidation);

        ((int)done.StatusCode).ShouldBe(204);
        foreach (var token in new[] { TestSimulator.Token, issued })
        {
            using var dead = await simulator.GetAsync("/me", token);
            await dead.ShouldBeErrorAsync(401, expected);
        }

        await simulator.ReadAsync("/me", await TokenAsync(simulator));
    }

    [Fact]
    public async Task RevokedAccount_IsIssuedNothing()
    {
        await using var simulator = await StartAsync();
        using var revoked = await simulator.ControlAsync(
            HttpMethod.Put, $"/accounts/{TestSimulator.Token}", new JsonObject { ["revoked"] = true, ["session"] = Session, ["refresh"] = First });

        (await SessionAsync(simulator, Session)).ShouldHaveExactly();
        using var refused = await ExchangeAsync(simulator, Body(First));
        await ShouldBeRefusedAsync(refused, "invalid_grant");
    }

    private static Task<TestSimulator> StartAsync(int seconds = 3600, bool open = true) => TestSimulator.StartAsync(options =>
    {
        options.TokenSeconds = seconds;
        options.OpenAccounts = open;
        options.Accounts[TestSimulator.Token] = new() { Name = "ada", Session = Session, Refresh = First };
    });

    private static async Task<JsonElement> SessionAsync(TestSimulator simulator, string? session)
    {
        (string, string)[] headers = session is null ? [] : [Requests.Cookie(SessionCookie, session)];
        using var request = Requests.Get($"{simulator.Origin}api/auth/session", headers);
        using var response = await simulator.Http.SendAsync(request);
        return await response.ShouldBeJsonAsync();
    }

    private static async Task<string> TokenAsync(TestSimulator simulator) =>
        (await SessionAsync(simulator, Session)).GetProperty("accessToken").GetString()!;

    private static JsonObject Body(string refresh) => new()
    {
        ["client_id"] = "app_LlGpXReQgckcGGUo2JrYvtJK",
        ["grant_type"] = "refresh_token",
        ["redirect_uri"] = "com.openai.chat://auth0.openai.com/ios/com.openai.chat/callback",
        ["refresh_token"] = refresh,
    };

    private static Task<HttpResponseMessage> ExchangeAsync(TestSimulator simulator, JsonObject body) =>
        ExchangeAsync(simulator, body.ToJsonString());

    private static async Task<HttpResponseMessage> ExchangeAsync(TestSimulator simulator, string body)
    {
        using var request = Requests.Post($"{simulator.Origin}oauth/token", body);
        return await simulator.Http.SendAsync(request);
    }

    private static async Task<JsonElement> RefreshAsync(TestSimulator simulator, string refresh)
    {
        using var response = await ExchangeAsync(simulator, Body(refresh));
        return await response.ShouldBeJsonAsync();
    }

    private static async Task ShouldBeRefusedAsync(HttpResponseMessage response, string error)
    {
        ((int)response.StatusCode).ShouldBe(400);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        answer.ShouldHaveExactly("error", "error_description");
        answer.GetProperty("error").GetString().ShouldBe(error);
    }
}
