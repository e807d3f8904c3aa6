using System.Net;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Health;

/// <summary>A server that nobody can be served by says so, and to whom it matters.</summary>
public sealed class NotReadyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();

    [Fact]
    public async Task WithoutAnyAccount_ItLivesAndTakesNoWork()
    {
        var variables = Variables.Trial(_port).And("TORII_SIMULATOR", "off").And("API_HOST", "127.0.0.1").And("API_AUTH_TOKEN", "the-only-key");
        await using var server = ServerRun.Start(_folder.Path, variables);
        await server.ListeningAsync();
        using var client = new ApiClient(new Uri($"http://127.0.0.1:{_port}"), "the-only-key");

        (await client.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        var health = await client.GetAsync("/health");
        health.Status.ShouldBe(HttpStatusCode.OK);
        health.Json.GetProperty("status").GetString().ShouldBe("degraded");

        var ready = await client.GetAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Headers["Retry-After"].ShouldBe("5");
        ready.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
        ready.Json.GetProperty("reasons").GetArrayLength().ShouldBe(1);

        // SDKs would ask again and again what only the operator can change.
        var refused = await client.ChatAsync(ChatBodies.Text("a house without a door"));
        refused.ShouldBeError(HttpStatusCode.ServiceUnavailable, "no_account", "model");
        refused.Headers["Retry-After"].ShouldBe("60");
        refused.Headers["x-should-retry"].ShouldBe("false");
    }

    public void Dispose() => _folder.Dispose();
}
