using Microsoft.Extensions.Configuration;
using Torii.Hosting;

namespace Torii.Tests.Doors.Costs;

public sealed class BudgetSettingTests
{
    [Theory]
    [InlineData("25", 25)]
    [InlineData("12.50", 12.5)]
    [InlineData("0", 0)]
    [InlineData("1000000000", 1_000_000_000)]
    public void Amount_IsRead(string text, double dollars)
    {
        var (client, mistakes) = Read(text);

        mistakes.ShouldBeEmpty();
        client.Budget.ShouldBe((decimal)dollars);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("$5")]
    [InlineData("12,50")]
    [InlineData("1e3")]
    [InlineData("much")]
    [InlineData("1000000001")]
    [InlineData("99999999999999999999999999999999999")]
    public void Nonsense_IsNamed(string text)
    {
        var (client, mistakes) = Read(text);

        client.Budget.ShouldBeNull();
        mistakes.ShouldHaveSingleItem().ShouldStartWith("Torii:ClientKeys:0:Budget must be an amount in US dollars");
    }

    [Fact]
    public void Nothing_IsNoLimit() => Read(null).Client.Budget.ShouldBeNull();

    private static (ConfiguredClient Client, IReadOnlyList<string> Mistakes) Read(string? budget)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([
            KeyValuePair.Create<string, string?>("Torii:ClientKeys:0:Key", "key"),
            KeyValuePair.Create("Torii:ClientKeys:0:Budget", budget)]).Build();
        var reader = new SettingReader(configuration);
        return (ConfiguredClient.ReadAll(configuration.GetSection("Torii:ClientKeys"), reader)[0], reader.Mistakes);
    }
}
