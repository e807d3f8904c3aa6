using Microsoft.Extensions.Configuration;
using Torii.Hosting;

namespace Torii.Tests.Hosting;

public sealed class WebhookSettingsTests
{
    private const string Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";

    [Theory]
    [InlineData("Torii:ClientKeys:0:Webhooks:0", "hooks.example/path")]
    [InlineData("Torii:ClientKeys:0:Webhooks:0", "ftp://hooks.example")]
    [InlineData("Torii:ClientKeys:0:Webhooks:0", "http://user:word@hooks.example")]
    [InlineData("Torii:ClientKeys:0:Webhooks:0", "")]
    [InlineData("Torii:ClientKeys:0:Webhooks", "https://hooks.example,nonsense")]
    [InlineData("Torii:ClientKeys:0:WebhookSecret", "whsec_not base64")]
    [InlineData("Torii:ClientKeys:0:WebhookSecret", "whsec_c2hvcnQ=")]
    [InlineData("Torii:ClientKeys:0:WebhookSecret", "short")]
    [InlineData("Torii:ClientKeys:0:WebhookSecret", Secret + " short")]
    [InlineData("Torii:Webhooks:0", "hooks.example")]
    [InlineData("Torii:Webhooks:1", "nonsense")]
    [InlineData("Torii:WebhookSecret", "whsec_%%%%")]
    public void Mistake_IsNamedWithoutShowingTheValue(string name, string value)
    {
        var (_, mistakes) = Read((name, value));

        mistakes.ShouldNotBeEmpty();
        mistakes.ShouldAllBe(mistake => mistake.StartsWith(name.TrimEnd(':', '0', '1') + " ", StringComparison.Ordinal));
        string.Join(' ', mistakes).ShouldNotContain(value.Length == 0 ? "''" : value);
    }

    [Fact]
    public void Webhooks_AreReadForEachKeyAndForTheOthers()
    {
        var (settings, mistakes) = Read(
            ("Torii:ClientKeys:0:Webhooks:0", "https://hooks.example/a?b=c"),
            ("Torii:ClientKeys:0:Webhooks:1", "http://hooks.example:8080"),
            ("Torii:ClientKeys:0:WebhookSecret", Secret + " and-an-older-one-without-prefix"),
            ("Torii:Webhooks", "https://a.example/, https://b.example/"),
            ("Torii:WebhookSecret", Secret));

        mistakes.ShouldBeEmpty();
        settings.ClientKeys[0].Webhooks.Secret.ShouldBe(Secret + " and-an-older-one-without-prefix");
        settings.ClientKeys[0].Webhooks.Addresses.ShouldBe(["https://hooks.example/a?b=c", "http://hooks.example:8080/"]);
        settings.Webhooks.Addresses.ShouldBe(["https://a.example/", "https://b.example/"]);
        settings.Webhooks.Secret.ShouldBe(Secret);
    }

    private static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(params (string Name, string Value)[] entries) => SettingsSource.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Torii:ClientKeys:0:Key", (string?)"a-key"), .. entries.Select(entry => KeyValuePair.Create(entry.Name, (string?)entry.Value))])
            .Build());
}
