using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

public sealed class GuardedFetchAddressTests
{
    [Theory]
    [InlineData("")]
    [InlineData("picture.png")]
    [InlineData("/picture.png")]
    [InlineData("//pictures.example/a.png")]
    [InlineData("ftp://pictures.example/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("gopher://pictures.example/")]
    [InlineData("http://")]
    [InlineData("http://user@pictures.example/a.png")]
    [InlineData("http://user:password@pictures.example/a.png")]
    public async Task Url_ThatIsNotPlainlyHttp_IsBad(string url)
    {
        await using var providers = Fetching.With(new FixedResolver().Add("pictures.example", "1.1.1.1"));

        (await providers.FetchAsync(url)).ShouldBeRefused(FetchFault.BadUrl);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData("private.example")]
    [InlineData("private.example.")]
    [InlineData("half-private.example")]
    public async Task Host_ThatIsNotPublic_IsNeverConnectedTo(string host)
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var resolver = new FixedResolver()
            .Add("private.example", "127.0.0.1")
            .Add("private.example.", "127.0.0.1")
            .Add("half-private.example", "1.1.1.1", "127.0.0.1");
        await using var providers = Fetching.With(resolver);

        (await providers.FetchAsync($"http://{host}:{server.Port}/")).ShouldBeRefused(FetchFault.ForbiddenAddress);

        server.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Host_WithoutAddress_IsUnresolvable()
    {
        await using var providers = Fetching.With(new FixedResolver());

        (await providers.FetchAsync("http://nobody.example/")).ShouldBeRefused(FetchFault.Unresolvable);
    }

    [Theory]
    [InlineData("pictures.example")]
    [InlineData("PICTURES.example")]
    [InlineData("pictures.example:PORT")]
    public async Task Host_AllowedByTheOperator_MayBePrivate(string allowed)
    {
        await using var server = await StandIn.AnsweringAsync(200, "picture", "image/png");
        var resolver = new FixedResolver().Add("pictures.example", "127.0.0.1");
        await using var providers = Fetching.With(resolver, null, allowed.Replace("PORT", $"{server.Origin.Port}", StringComparison.Ordinal));

        var outcome = await providers.FetchAsync($"http://pictures.example:{server.Origin.Port}/a.png");

        outcome.ShouldBeOfType<FetchOutcome.Opened>().ContentType.ShouldBe("image/png");
        (await outcome.ShouldBeOpenedAsync()).ShouldBe("picture");
        server.Calls.Single().Headers["Host"].ShouldBe($"pictures.example:{server.Origin.Port}");
    }

    [Fact]
    public async Task Host_AllowedOnAnotherPort_IsForbidden()
    {
        await using var providers = Fetching.With(new FixedResolver().Add("pictures.example", "127.0.0.1"), null, "pictures.example:8080");

        (await providers.FetchAsync("http://pictures.example:8081/")).ShouldBeRefused(FetchFault.ForbiddenAddress);
    }

    [Fact]
    public async Task Name_ThatAnswersDifferentlyTheSecondTime_IsConnectedToWhereItWasChecked()
    {
        await using var checkedServer = await StandIn.AnsweringAsync(200, "checked");
        var resolver = new FixedResolver().Add("rebound.example", "127.0.0.1").Add("rebound.example", "127.0.0.2");
        await using var providers = Fetching.With(resolver, null, "rebound.example");

        var outcome = await providers.FetchAsync($"http://rebound.example:{checkedServer.Origin.Port}/");

        (await outcome.ShouldBeOpenedAsync()).ShouldBe("checked");
        resolver.Asked.ShouldBe(["rebound.example"]);
    }

    [Fact]
    public async Task Name_ThatTurnsPrivateLater_IsRefusedThen()
    {
        var resolver = new FixedResolver().Add("rebound.example", "192.0.2.1").Add("rebound.example", "127.0.0.1");
        await using var providers = Fetching.With(resolver);

        (await providers.FetchAsync("http://rebound.example/")).ShouldBeRefused(FetchFault.ForbiddenAddress);
        (await providers.FetchAsync("http://rebound.example/")).ShouldBeRefused(FetchFault.ForbiddenAddress);
    }
}
