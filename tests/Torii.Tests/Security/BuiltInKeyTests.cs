using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>The keys that everybody knows: good for a first try from this machine, and for nothing else.</summary>
public sealed class BuiltInKeyTests(TrialServer server) : IClassFixture<TrialServer>
{
    [Theory]
    [InlineData("han1234")]
    [InlineData("sk-123456")]
    public async Task BuiltInKey_FromHere_GetsIn(string key) => (await AskAsync(key)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:8000")]
    [InlineData("[::1]")]
    [InlineData("[::1]:8000")]
    [InlineData("localhost:8890")]
    [InlineData("LocalHost")]
    public async Task BuiltInKey_WithAHostOfThisMachine_GetsIn(string host) => (await AskAsync("han1234", ("Host", host))).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8000")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.example")]
    [InlineData("127.0.0.2")]
    [InlineData("192.168.1.5")]
    public async Task BuiltInKey_WithAnotherHost_IsRefused(string host) => ShouldBeRefused(await AskAsync("han1234", ("Host", host)));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("x-forwarded-host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Port", "443")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("True-Client-IP", "127.0.0.1")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("X-Forwarded", "127.0.0.1")]
    [InlineData("Fly-Client-IP", "127.0.0.1")]
    [InlineData("Fastly-Client-IP", "127.0.0.1")]
    [InlineData("X-ProxyUser-IP", "127.0.0.1")]
    [InlineData("X-Envoy-External-Address", "127.0.0.1")]
    [InlineData("X-Azure-ClientIP", "127.0.0.1")]
    [InlineData("CDN-Loop", "somebody")]
    public async Task BuiltInKey_ThatWasForwarded_IsRefused(string header, string value) => ShouldBeRefused(await AskAsync("sk-123456", (header, value)));

    [Theory]
    [InlineData("HAN1234")]
    [InlineData("han12345")]
    [InlineData("admin")]
    public async Task AnotherKey_IsRefused(string key) => ShouldBeRefused(await AskAsync(key));

    [Fact]
    public void Server_ListensOnThisMachineAlone()
    {
        server.Listening.ShouldNotBeEmpty();
        server.Listening.ShouldAllBe(address => address.IsLoopback);
        server.Output.ShouldNotContain("A client key was made");
    }

    [Fact]
    public async Task Result_OfTheSimulator_SaysSo()
    {
        using var client = new ApiClient(server.Address, "han1234");

        var stream = await client.StreamAsync(ChatBodies.Text("a sundial", stream: true));

        stream.IsDone.ShouldBeTrue();
        stream.Headers["x-torii-simulated"].ShouldBe("true");
        var adjustments = stream.Chunks.Single(chunk => chunk.TryGetProperty("adjustments", out _)).GetProperty("adjustments").EnumerateArray().ToArray();
        adjustments.ShouldContain(adjustment => adjustment.ToString().Contains("simulat", StringComparison.OrdinalIgnoreCase));
    }

    private static void ShouldBeRefused(ApiAnswer answer)
    {
        answer.ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    private async Task<ApiAnswer> AskAsync(string key, params (string Name, string Value)[] headers)
    {
        using var client = new ApiClient(server.Address, key);
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}
