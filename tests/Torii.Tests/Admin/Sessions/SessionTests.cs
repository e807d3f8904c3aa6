using System.Net;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Sessions;

/// <summary>What a session is good for, and what ends it.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private static readonly object Login = new { name = "admin", password = "admin" };
    private static readonly object Own = new { name = "mika", password = "a long password" };

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private ServerRun _run = null!;
    private AdminClient _client = null!;
    private SignedIn _session = null!;

    private Uri Address => new($"http://localhost:{_port}");

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        _client = new AdminClient(Address, key: null);
        _session = await SignedIn.ByAsync(_client, Login);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guessed")]
    public async Task Change_WithoutItsAntiforgeryToken_IsRefused(string? token)
    {
        (string, string)[] headers = token is null ? [("Cookie", _session.Cookie)] : [("Cookie", _session.Cookie), ("X-Torii-Antiforgery", token)];

        (await _client.SendAsync(HttpMethod.Put, "credentials", Own, headers)).ShouldBeError(HttpStatusCode.Forbidden, "antiforgery");
        (await _session.SessionAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Change_WithTheTokenOfAnotherSession_IsRefused()
    {
        var other = await SignedIn.ByAsync(_client, Login);

        other.Antiforgery.ShouldNotBe(_session.Antiforgery);
        (await _client.SendAsync(HttpMethod.Post, "logout", null, ("Cookie", _session.Cookie), ("X-Torii-Antiforgery", other.Antiforgery))).ShouldBeError(HttpStatusCode.Forbidden, "antiforgery");
    }

    [Theory]
    [InlineData("torii_session=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("torii_session=")]
    [InlineData("torii_session=../../etc/passwd")]
    [InlineData("other=1")]
    public async Task Cookie_ThatNobodyWasGiven_IsWorthNothing(string cookie) =>
        (await _client.SendAsync(HttpMethod.Get, "session", null, ("Cookie", cookie))).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");

    [Fact]
    public async Task Logout_EndsTheSessionAndTakesTheCookieBack()
    {
        var answer = await _session.SendAsync(HttpMethod.Post, "logout");

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers["Set-Cookie"].ShouldStartWith("torii_session=;");
        (await _session.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task Session_OutlivesARestart()
    {
        await _session.SendAsync(HttpMethod.Put, "credentials", Own);
        var own = await SignedIn.ByAsync(_client, Own);
        await _run.StopAsync();
        await _run.DisposeAsync();
        await StartAsync();

        (await own.SessionAsync()).Json.GetProperty("antiforgery").GetString().ShouldBe(own.Antiforgery);
        (await File.ReadAllTextAsync(_folder.Sub("data/torii.db"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken)).ShouldNotContain(own.Cookie.Split('=')[1]);
    }

    [Fact]
    public async Task NewCredentials_EndOtherSessionsAndTheBuiltInOnes()
    {
        var other = await SignedIn.ByAsync(_client, Login);

        var answer = await _session.SendAsync(HttpMethod.Put, "credentials", Own);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (await other.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await _session.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        var renewed = await SignedIn.Of(_client, answer).SessionAsync();
        renewed.Json.GetProperty("name").GetString().ShouldBe("mika");
        renewed.Json.GetProperty("is_built_in").GetBoolean().ShouldBeFalse();
        (await _client.PostAsync("login", Login)).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");
        (await _client.PostAsync("login", Own)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task NewPassword_NeedsTheOneBefore()
    {
        var own = SignedIn.Of(_client, await _session.SendAsync(HttpMethod.Put, "credentials", Own));

        (await own.SendAsync(HttpMethod.Put, "credentials", new { password = "another password" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "current_password");
        (await own.SendAsync(HttpMethod.Put, "credentials", new { password = "another password", current_password = "guessed" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "current_password");
        var changed = await own.SendAsync(HttpMethod.Put, "credentials", new { name = " rin ", password = "another password", current_password = "a long password" });
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Body);
        await SignedIn.ByAsync(_client, new { name = "rin", password = "another password" });
    }

    [Fact]
    public async Task NewName_KeepsThePassword()
    {
        var own = SignedIn.Of(_client, await _session.SendAsync(HttpMethod.Put, "credentials", Own));

        (await own.SendAsync(HttpMethod.Put, "credentials", new { name = "rin" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "current_password");
        (await own.SendAsync(HttpMethod.Put, "credentials", new { name = "rin", current_password = "a long password" })).Status.ShouldBe(HttpStatusCode.OK);
        await SignedIn.ByAsync(_client, new { name = "rin", password = "a long password" });
    }

    [Fact]
    public async Task NewAdminKey_OpensTheApiAndTheKeyBeforeDoesNot()
    {
        var answer = await _session.SendAsync(HttpMethod.Put, "credentials", new { admin_key = "a-key-of-the-operator" });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        using var admin = new AdminClient(Address, "a-key-of-the-operator");
        (await admin.GetAsync("session")).Json.GetProperty("has_admin_key").GetBoolean().ShouldBeTrue();
        using var before = new AdminClient(Address, "sk-123456");
        (await before.GetAsync("session")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await admin.GetAsync("audit")).Body.ShouldNotContain("a-key-of-the-operator");
    }

    [Fact]
    public async Task OwnAdminKeyAlone_EndsWhatEverybodyKnows()
    {
        var other = await SignedIn.ByAsync(_client, Login);

        var answer = await _session.SendAsync(HttpMethod.Put, "credentials", new { admin_key = "a-key-of-the-operator" });

        (await SignedIn.Of(_client, answer).SessionAsync()).Json.GetProperty("is_built_in").GetBoolean().ShouldBeFalse();
        (await other.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await _client.PostAsync("login", Login)).ShouldBeError(HttpStatusCode.Unauthorized, "wrong_credentials");
        (await _client.PostAsync("login", new { admin_key = "a-key-of-the-operator" })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AdminKeyOfTheConfiguration_EndsBuiltInSessions()
    {
        await _run.StopAsync();
        await _run.DisposeAsync();
        await StartAsync(Variables.Trial(_port).And("ADMIN_KEY", "a-key-of-the-operator"));

        (await _session.SessionAsync()).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task FirstCredentials_SetFromTwoSessionsAtOnce_AreThoseOfOne()
    {
        var other = await SignedIn.ByAsync(_client, Login);

        var answers = await Task.WhenAll(
            _session.SendAsync(HttpMethod.Put, "credentials", Own),
            other.SendAsync(HttpMethod.Put, "credentials", new { name = "rin", password = "another password" }));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Unauthorized).ShouldBe(1);
    }

    [Fact]
    public async Task NewName_ByAdminKey_NeedsNoPassword()
    {
        await _session.SendAsync(HttpMethod.Put, "credentials", new { name = "mika", password = "a long password", admin_key = "a-key-of-the-operator" });
        using var admin = new AdminClient(Address, "a-key-of-the-operator");

        (await admin.PutAsync("credentials", new { name = "rin" })).Status.ShouldBe(HttpStatusCode.OK);

        await SignedIn.ByAsync(_client, new { name = "rin", password = "a long password" });
    }

    [Theory]
    [InlineData("{}", "password")]
    [InlineData("""{"password":"short"}""", "password")]
    [InlineData("""{"name":"mika"}""", "password")]
    [InlineData("""{"name":"","password":"a long password"}""", "name")]
    [InlineData("""{"name":"   ","password":"a long password"}""", "name")]
    [InlineData("""{"name":"admin key","password":"a long password"}""", "name")]
    [InlineData("""{"name":"a\u0000b","password":"a long password"}""", "name")]
    [InlineData("""{"admin_key":"short"}""", "admin_key")]
    [InlineData("""{"admin_key":"a key with blanks in it"}""", "admin_key")]
    [InlineData("""{"password":true}""", "password")]
    [InlineData("""{"pasword":"a long password"}""", "pasword")]
    public async Task Credentials_ThatAreNotAllowed_AreRefusedByField(string body, string field)
    {
        (await _session.SendAsync(HttpMethod.Put, "credentials", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);
        (await _session.SessionAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Setup_IsOverWhenItIsFinished()
    {
        (await _session.SendAsync(HttpMethod.Post, "setup/finish")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await _session.SessionAsync()).Json.GetProperty("needs_setup").GetBoolean().ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _run.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync(Dictionary<string, string>? variables = null)
    {
        _run = ServerRun.Start(_folder.Path, variables ?? Variables.Trial(_port));
        await _run.ListeningAsync();
    }
}
