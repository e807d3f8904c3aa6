using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry;

public sealed class MetricsAccessTests(BusyServer server)
{
    [Theory]
    [InlineData("metrics key", HttpStatusCode.OK)]
    [InlineData("admin key", HttpStatusCode.OK)]
    [InlineData("first client key", HttpStatusCode.Unauthorized)]
    [InlineData("wrong client key", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Metrics_ByAKey_AreForThoseWhoMay(string? key, HttpStatusCode status)
    {
        var busy = await server.AfterAsync();
        using var client = new ApiClient(busy.Scene.Torii.Setup.Address, key is null ? null : busy.Secrets.All[key]);
        var answer = await client.GetAsync("/metrics");
        if (status == HttpStatusCode.OK)
        {
            answer.Status.ShouldBe(status, answer.Body);
            answer.Headers["Content-Type"].ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        }
        else
        {
            answer.ShouldBeError(status, "invalid_api_key");
            answer.Body.ShouldContain("Torii:Metrics:Key");
        }
    }
}
