using System.Net;
using System.Text;
using System.Text.Json;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Costs;

/// <summary>The whole program before an upstream whose pictures cost half a dollar each, with a key that may spend 2.20.</summary>
public sealed class PricedUpstreamTests : IAsyncLifetime
{
    private const string Key = "a-key-of-ours";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private StandInUpstream _upstream = null!;
    private ServerRun _server = null!;
    private ApiClient _client = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _upstream = await StandInUpstream.StartAsync();
        _client = new ApiClient(new Uri($"http://127.0.0.1:{_port}"), Key);
        await StartAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await _upstream.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task ManyAtOnce_NeverSpendMoreThanTheBudget()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => AskAsync($"gate number {number}")));

        var accepted = answers.Where(answer => answer.Status == HttpStatusCode.OK).ToArray();
        accepted.Length.ShouldBe(4);
        answers.Except(accepted).ShouldAllBe(answer => answer.ErrorCode == "budget_exceeded");
        answers.Except(accepted).ShouldAllBe(answer => answer.Body.Contains("this would cost 0.50 US dollars", StringComparison.Ordinal));

        await Eventually.BeAsync("all is settled", async () => await CostsAsync() == (2.0m, 0m, 0.2m));
        _upstream.Keys.Count.ShouldBe(4);
        var made = await _client.GetAsync("/v1/images/" + accepted[0].Json.GetProperty("id").GetString());
        made.Json.GetProperty("cost").GetDecimal().ShouldBe(0.5m);
    }

    [Fact]
    public async Task Costs_OutliveARestart()
    {
        (await AskAsync("a gate before")).Status.ShouldBe(HttpStatusCode.OK);
        await Eventually.BeAsync("it is settled", async () => await CostsAsync() == (0.5m, 0m, 1.7m));

        (await _server.StopAsync()).ShouldBe(0);
        await _server.DisposeAsync();
        await StartAsync();

        (await CostsAsync()).ShouldBe((0.5m, 0m, 1.7m));
        (await AskAsync("gates after", count: 4)).ShouldBeError(HttpStatusCode.TooManyRequests, "budget_exceeded");
        (await AskAsync("gates after", count: 3)).Status.ShouldBe(HttpStatusCode.OK);
        await Eventually.BeAsync("they are settled", async () => await CostsAsync() == (2.0m, 0m, 0.2m));
    }

    private async Task StartAsync()
    {
        _server = ServerRun.Start(_folder.Path, Variables.Trial(_port)
            .And("API_HOST", "127.0.0.1")
            .And("Torii__ClientKeys__0__Key", Key)
            .And("Torii__ClientKeys__0__Budget", "2.20")
            .And("Torii__Upstreams__0__Name", "studio")
            .And("Torii__Upstreams__0__Preset", "compatible")
            .And("Torii__Upstreams__0__BaseUrl", _upstream.Address.AbsoluteUri)
            .And("Torii__Upstreams__0__Targets__images__Price__Each", "0.5"));
        await _server.ListeningAsync();
    }

    private Task<ApiAnswer> AskAsync(string prompt, int count = 1)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/images/generations")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { model = "gpt-image", prompt, n = count }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Prefer", "respond-async");
        return _client.SendAsync(request);
    }

    private async Task<(decimal Spent, decimal Reserved, decimal Remaining)> CostsAsync()
    {
        var costs = (await _client.GetAsync("/v1/costs")).Json;
        return (costs.GetProperty("spent").GetDecimal(), costs.GetProperty("reserved").GetDecimal(), costs.GetProperty("remaining").GetDecimal());
    }
}
