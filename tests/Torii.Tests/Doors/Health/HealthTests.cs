using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Health;

public sealed class HealthTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("/health", "ok")]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_OfAServerThatCanServe_IsGoodAndNeedsNoKey(string path, string status)
    {
        using var nobody = new ApiClient(door.Address, key: null);

        var answer = await nobody.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.GetProperty("status").GetString().ShouldBe(status);
        answer.Json.GetProperty("version").GetString().ShouldNotBeNullOrWhiteSpace();
        answer.Json.GetProperty("timestamp").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        answer.Json.TryGetProperty("reasons", out _).ShouldBeFalse();
    }
}
