using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Upstreams;

/// <summary>Results that are missing, spoiled or elsewhere.</summary>
public sealed class SpoiledResultTests
{
    private static JsonObject Heron => new() { ["prompt"] = "a heron in the reeds", ["model"] = "wan" };

    [Fact]
    public async Task NoUrl_IsCompletedWithoutAResult()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "new-api/v1");
        await simulator.FaultAsync(Bodies.Fault("no_url"));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        var view = await site.ReadAsync($"/videos/{id}");

        view.GetProperty("status").GetString().ShouldBe("completed");
        view.TryGetProperty("metadata", out _).ShouldBeFalse();
        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}/content"))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("sglang/v1", "GET /sglang/v1/videos/{id}/content")]
    [InlineData("sglang/v1", null)]
    public async Task ExpiredLink_StrikesTheDownloadOrTheTask(string prefix, string? endpoint)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, prefix);
        await simulator.FaultAsync(Bodies.With(Bodies.Fault("expired_link", "status", 403), "endpoint", endpoint));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        using var first = await site.GetAsync($"/videos/{id}/content");
        using var second = await site.GetAsync($"/videos/{id}/content");

        first.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        second.StatusCode.ShouldBe(endpoint is null ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("zero_bytes")]
    [InlineData("truncated_file")]
    [InlineData("wrong_type")]
    public async Task File_MayBeSpoiled(string kind)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        var whole = await site.BeginAsync(Heron);
        await simulator.FaultAsync(Bodies.Fault(kind));
        var spoiled = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        using var response = await site.GetAsync($"/videos/{spoiled}/content");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var expected = await site.ContentAsync(whole);
        switch (kind)
        {
            case "zero_bytes":
                bytes.ShouldBeEmpty();
                break;
            case "truncated_file":
                bytes.ShouldBe(expected[..(expected.Length / 2)]);
                break;
            default:
                response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
                break;
        }
    }

    [Fact]
    public async Task Redirect_LeadsToAnotherOriginWhereAKeyShows()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        await simulator.FaultAsync(Bodies.Fault("redirect"));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{simulator.Origin}openai/v1/videos/{id}/content");
        request.Headers.Authorization = new("Bearer", "sk-of-a-test");

        using var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var location = response.Headers.Location!;
        location.Host.ShouldBe("localhost");
        var file = new UriBuilder(location) { Host = "127.0.0.1" }.Uri;
        (await http.GetByteArrayAsync(file)).ShouldNotBeEmpty();
        using var careless = new HttpRequestMessage(HttpMethod.Get, file);
        careless.Headers.Authorization = new("Bearer", "sk-of-a-test");
        using var told = await http.SendAsync(careless);
        var calls = (await simulator.ControlReadAsync("/record?endpoint=GET%20%2Felsewhere")).EnumerateArray().ToArray();
        calls.Select(call => call.GetProperty("headers").TryGetProperty("authorization", out _)).ShouldBe([false, true]);
    }
}
