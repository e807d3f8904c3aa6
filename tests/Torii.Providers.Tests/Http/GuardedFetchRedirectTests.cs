using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

public sealed class GuardedFetchRedirectTests
{
    private const string Host = "pictures.example";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_ToAnAllowedPlace_IsFollowed(int status)
    {
        await using var server = await StandIn.StartAsync(context => context.Request.Path == "/there"
            ? StandIn.WriteAsync(context, 200, "picture"u8.ToArray(), "image/png")
            : StandIn.WriteAsync(context, status, [], "text/plain", ("Location", "there")));
        await using var providers = Allowing();

        (await (await providers.FetchAsync(Url(server))).ShouldBeOpenedAsync()).ShouldBe("picture");
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT/", FetchFault.ForbiddenAddress)]
    [InlineData("http://[::1]:PORT/", FetchFault.ForbiddenAddress)]
    [InlineData("http://private.example:PORT/", FetchFault.ForbiddenAddress)]
    [InlineData("http://169.254.169.254/latest/meta-data/", FetchFault.ForbiddenAddress)]
    [InlineData("file:///etc/passwd", FetchFault.BadUrl)]
    [InlineData("http://user:pass@pictures.example/", FetchFault.BadUrl)]
    [InlineData("http://nobody.example/", FetchFault.Unresolvable)]
    public async Task Redirect_ToAForbiddenPlace_IsRefusedUnvisited(string location, FetchFault fault)
    {
        await using var secret = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        location = location.Replace("PORT", $"{secret.Port}", StringComparison.Ordinal);
        await using var server = await StandIn.AnsweringAsync(302, string.Empty, headers: ("Location", location));
        await using var providers = Allowing();

        (await providers.FetchAsync(Url(server))).ShouldBeRefused(fault);

        secret.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Redirects_WithoutEnd_AreGivenUpAfterFive()
    {
        await using var server = await StandIn.AnsweringAsync(302, string.Empty, headers: ("Location", "/"));
        await using var providers = Allowing();

        (await providers.FetchAsync(Url(server))).ShouldBeRefused(FetchFault.Unreachable);

        server.Calls.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Redirect_ToNowhere_IsABadStatus()
    {
        await using var server = await StandIn.AnsweringAsync(302, string.Empty);
        await using var providers = Allowing();

        (await providers.FetchAsync(Url(server))).ShouldBeRefused(FetchFault.BadStatus).Status.ShouldBe(302);
    }

    private static TestProviders Allowing() => Fetching.With(
        new FixedResolver().Add(Host, "127.0.0.1").Add("private.example", "127.0.0.1"),
        null,
        Host);

    private static string Url(StandIn server) => $"http://{Host}:{server.Origin.Port}/";
}
