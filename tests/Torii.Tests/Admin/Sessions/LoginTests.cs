using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Sessions;

/// <summary>Getting in, with what an operator has and with what everybody knows.</summary>
public sealed partial class LoginTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private ServerRun _run = null!;
    private AdminClient _client = null!;

    private Uri Address => new($"http://localhost:{_port}");

    public async ValueTask InitializeAsync()
    {
        await StartAsync(Variables.Trial(_port));
        _client = new AdminClient(Address, key: null);
    }

    [Fact]
    public async Task BuiltInLogin_FromHere_GetsInWithASafeCookie()
    {
        var session = await SignedIn.ByAsync(_client, new { name = "admin", password = "admin" });

        session.SetCookie.ShouldContain("httponly", Case.Insensitive);
        session.SetCookie.ShouldContain("samesite=strict", Case.Insensitive);
        session.SetCookie.ShouldContain("path=/", Case.Insensitive);
        session.SetCookie.ShouldNotContain("secure", Case.Insensitive);
        session.Document.GetProperty("is_built_in").GetBoolean().ShouldBeTrue();
        session.Document.GetProperty("needs_setup").GetBoolean().ShouldBeTrue();
        session.Document.GetProperty("simulated").GetBoolean().ShouldBeTrue();
        (await session.SessionAsync()).Headers["Cache-Control"].ShouldContain("no-store");
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    public async Task BuiltInLogin_FromElsewhere_IsRefused(string header, string value)
    {
        (await _client.SendAsync(HttpMethod.Post, "login", new { name = "admin", password = "admin" }, (header, value))).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");
        (await _client.SendAsync(HttpMethod.Post, "login", new { admin_key = "sk-123456" }, (header, value))).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");
        (await _client.SendAsync(HttpMethod.Get, "session", null, ("Authorization", "Bearer sk-123456"), (header, value))).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    public async Task BuiltInSession_UsedFromElsewhere_Ends(string header, string value)
    {
        var session = await SignedIn.ByAsync(_client, new { name = "admin", password = "admin" });

        (await _client.SendAsync(HttpMethod.Get, "session", null, ("Cookie", session.Cookie), (header, value))).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await session.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task WrongPassword_IsAnsweredAsAnUnknownNameIs()
    {
        var wrong = await _client.PostAsync("login", new { name = "admin", password = "not it" });
        var unknown = await _client.PostAsync("login", new { name = "nobody", password = "admin" });

        wrong.ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");
        unknown.Body.ShouldBe(wrong.Body);
        wrong.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Guessing_IsSlowedDownForNamesAndKeysAlike()
    {
        var late = await UntilSlowedDownAsync(() => _client.PostAsync("login", new { name = "admin", password = "a guess" }), HttpStatusCode.Unauthorized);
        late.ShouldBeError(HttpStatusCode.TooManyRequests, "too_many_logins");
        int.Parse(late.Headers["Retry-After"], CultureInfo.InvariantCulture).ShouldBeInRange(1, 8);

        var byKey = await UntilSlowedDownAsync(() => _client.SendAsync(HttpMethod.Get, "session", null, ("Authorization", "Bearer a-guessed-key")), HttpStatusCode.Unauthorized);
        byKey.ShouldBeError(HttpStatusCode.TooManyRequests, "too_many_logins");
    }

    [Fact]
    public async Task GuessingKeys_IsNotToldWhichWasRight()
    {
        await UntilSlowedDownAsync(() => _client.SendAsync(HttpMethod.Get, "session", null, ("Authorization", "Bearer a-guessed-key")), HttpStatusCode.Unauthorized);

        // One try is given back every some seconds, which may be just now; the right key takes none of them away.
        for (var tries = 0; tries < 8; tries++)
        {
            var right = await _client.SendAsync(HttpMethod.Get, "session", null, ("Authorization", "Bearer sk-123456"));
            if (right.Status == HttpStatusCode.OK)
            {
                await _client.SendAsync(HttpMethod.Get, "session", null, ("Authorization", "Bearer a-guessed-key"));
                continue;
            }

            right.ShouldBeError(HttpStatusCode.TooManyRequests, "too_many_logins");
            return;
        }

        Assert.Fail("The right key was let in eight times.");
    }

    [Fact]
    public async Task FirstLogins_AtOnce_MakeOneConsoleClient()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SignedIn.ByAsync(_client, new { name = "admin", password = "admin" })));

        var clients = await _client.SendAsync(HttpMethod.Get, "clients?origin=console", null, ("Authorization", "Bearer sk-123456"));
        clients.Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"name":"admin","password":7}""")]
    [InlineData("""{"name":"admin","password":"admin","remember":true}""")]
    [InlineData("""{"name":["admin"],"password":"admin"}""")]
    public async Task Body_ThatIsNoLogin_IsRefused(string body) => (await _client.PostAsync("login", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":null,"password":null}""")]
    [InlineData("""{"name":"<script>alert(1)</script>","password":"' OR 1=1 --"}""")]
    [InlineData("""{"admin_key":""}""")]
    public async Task Login_WithNothingRight_IsRefused(string body) => (await _client.PostAsync("login", body)).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");

    [Fact]
    public async Task HugeLogin_IsNotRead() =>
        (await _client.PostAsync("login", new { name = "admin", password = new string('x', 1_000_000) })).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task ListeningWider_MakesALoginAndShowsItOnce()
    {
        await RestartAsync(Variables.Trial(_port).And("API_HOST", "0.0.0.0"));
        var made = Made().Match(_run.Out.Text);
        made.Success.ShouldBeTrue();
        var login = new { name = made.Groups["name"].Value, password = made.Groups["password"].Value };
        (await SignedIn.ByAsync(_client, login)).Document.GetProperty("is_built_in").GetBoolean().ShouldBeFalse();
        (await _client.PostAsync("login", new { name = "admin", password = "admin" })).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");

        await RestartAsync(Variables.Trial(_port).And("API_HOST", "0.0.0.0"));
        Made().IsMatch(_run.Out.Text + _run.Error.Text).ShouldBeFalse();
        await SignedIn.ByAsync(_client, login);
    }

    [Fact]
    public async Task LoginCommand_MakesANewOneAndSignsEverybodyOut()
    {
        var before = await SignedIn.ByAsync(_client, new { name = "admin", password = "admin" });
        await _run.DisposeAsync();

        var (code, output, _) = await ServerRun.ToEndAsync(_folder.Path, Variables.Trial(_port), "credentials", "--console");
        code.ShouldBe(0);
        var (name, password) = (output.Trim().Split(" / ")[0], output.Trim().Split(" / ")[1]);

        await StartAsync(Variables.Trial(_port));
        (await before.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await _client.PostAsync("login", new { name = "admin", password = "admin" })).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");
        await SignedIn.ByAsync(_client, new { name, password });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _run.DisposeAsync();
        _folder.Dispose();
    }

    // On a slow machine one or the other try is given back before the last is made.
    private static async Task<ApiAnswer> UntilSlowedDownAsync(Func<Task<ApiAnswer>> guess, HttpStatusCode refused)
    {
        var answer = await guess();
        for (var tries = 1; tries < 100 && answer.Status == refused; tries++)
        {
            answer = await guess();
        }

        return answer;
    }

    private async Task StartAsync(Dictionary<string, string> variables)
    {
        _run = ServerRun.Start(_folder.Path, variables);
        await _run.ListeningAsync();
    }

    private async Task RestartAsync(Dictionary<string, string> variables)
    {
        await _run.StopAsync();
        await _run.DisposeAsync();
        await StartAsync(variables);
    }

    [GeneratedRegex(@"login for the console was made; it is shown only now: (?<name>\S+) / (?<password>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Made();
}
