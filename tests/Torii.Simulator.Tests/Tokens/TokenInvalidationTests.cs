namespace Torii.Simulator.Tests.Tokens;

public sealed class TokenInvalidationTests
{
    [Theory]
    [InlineData("""{"account":"nobody-at-all"}""")]
    [InlineData("""{"account":"ada","code":"heavy_load"}""")]
    [InlineData("""{"account":null}""")]
    [InlineData("{}")]
    public async Task Invalidation_ThatMakesNoSense_IsRefused(string invalidation)
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Accounts[TestSimulator.Token] = new() { Name = "ada" });
        using var request = Requests.Post($"{simulator.Origin}simulator/tokens/invalidate", invalidation);

        using var response = await simulator.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(400);
    }
}
