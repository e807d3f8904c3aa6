using System.Net;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Regions;

public sealed class RegionTests
{
    private const string Other = "127.0.0.2";

    [Fact]
    public async Task Block_OfAnAddress_StandsForThatAddress()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await BlockAsync(simulator, new JsonObject { ["country"] = "XA", ["address"] = Other });
        using var elsewhere = LocalAddress.Client(Other);

        for (var call = 0; call < 2; call++)
        {
            using var request = Requests.Get(simulator.BaseAddress + "/me", Requests.Bearer());
            using var blocked = await elsewhere.SendAsync(request);
            (await blocked.ShouldBeErrorAsync(403, "unsupported_country_code")).GetProperty("param").GetString().ShouldBe("XA");
        }

        await simulator.ReadAsync("/me");
    }

    [Fact]
    public async Task Block_OfAnAccount_StandsForThatAccount()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await BlockAsync(simulator, new JsonObject { ["country"] = "XA", ["account"] = "blocked-token", ["status"] = 400 });

        await simulator.ReadAsync("/me", "another-token");
        using (var first = await simulator.GetAsync("/me", "blocked-token"))
        {
            await first.ShouldBeErrorAsync(400, "unsupported_country_code");
        }

        await BlockAsync(simulator);
        await simulator.ReadAsync("/me", "blocked-token");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("""[{"country":""}]""")]
    [InlineData("""[{"country":"XA","address":"there"}]""")]
    [InlineData("""[{"country":"XA","status":500}]""")]
    [InlineData("""[{"country":"XA","region":"x"}]""")]
    [InlineData("[null]")]
    public async Task Blocks_ThatMakeNoSense_AreRefused(string blocks)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(blocks);

        using var response = await simulator.Http.PutAsync($"{simulator.Origin}simulator/regions", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await simulator.ControlReadAsync("/regions")).GetArrayLength().ShouldBe(0);
    }

    private static async Task BlockAsync(TestSimulator simulator, params JsonNode[] blocks)
    {
        using var response = await simulator.ControlAsync(HttpMethod.Put, "/regions", new JsonArray(blocks));
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
