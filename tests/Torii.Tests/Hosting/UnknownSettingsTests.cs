using Microsoft.Extensions.Configuration;
using Torii.Admin.Settings;
using Torii.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>What is set and read by nobody: named with what was meant, and no reason not to start.</summary>
public sealed class UnknownSettingsTests
{
    [Theory]
    [InlineData("Torii:Wrok:MaxAttempts", "Torii:Work:MaxAttempts")]
    [InlineData("Torii:Prot", "Torii:Port")]
    [InlineData("Torii:ClientKeys:0:Modles", "Torii:ClientKeys:0:Models")]
    [InlineData("Torii:Proxy:Pasword", "Torii:Proxy:Password")]
    [InlineData("TORII_MASTERKEY", "TORII_MASTER_KEY")]
    public void MisspeltName_IsToldWithTheNearest(string name, string meant)
    {
        var (settings, mistakes) = Read((name, "a-secret-word"), ("Torii:ClientKeys:0:Key", "a-key"));

        mistakes.ShouldBeEmpty();
        var told = settings.Oddities.ShouldHaveSingleItem();
        told.ShouldStartWith(name);
        told.ShouldEndWith($"Did you mean {meant}?");
        told.ShouldNotContain("a-secret-word");
    }

    [Fact]
    public void SettingThatNothingIsLike_IsToldAlone() =>
        Read(("Torii:Zzzzzzzzzz", "1")).Settings.Oddities.ShouldBe(["Torii:Zzzzzzzzzz is no setting, and nothing comes of it."]);

    [Fact]
    public void WhatBelongsToOthers_IsNotComplainedAbout() =>
        Read(("PATH", "/bin"), ("API_PROT", "1"), ("Torii", "x"), ("TORIIGATE_URL", "x"), ("Logging:LogLevel:Default", "Debug"), ("HOME", "/")).Settings.Oddities.ShouldBeEmpty();

    [Fact]
    public void EverySettingThatThereIs_IsKnown()
    {
        var values = SettingCatalogue.Sections.SelectMany(section => section.Settings).Where(setting => setting.Key is not (SettingNames.Accounts or SettingNames.ClientKeys))
            .Select(setting => (setting.Key, setting.Default?.ToString() ?? "1"))
            .Concat(OlderVariables.All.Select(variable => (variable, "1")));

        Read([.. values]).Settings.Oddities.ShouldBeEmpty();
    }

    [Fact]
    public void PartsOfLists_AreKnown() =>
        Read(
            ("Torii:AllowedHosts:0", "one.example"),
            ("Torii:Webhooks:1", "https://two.example"),
            ("Torii:ClientKeys:0:Key", "a-key"),
            ("Torii:ClientKeys:0:Models:0", "sora-2"),
            ("Torii:Upstreams:0:Preset", "openrouter"),
            ("Torii:Upstreams:0:Key", "a-key"),
            ("Torii:Routes:0:Models:0", "sora-2"),
            ("Torii:Routes:0:Targets:0", "sora")).Settings.Oddities.ShouldBeEmpty();

    [Fact]
    public void Arguments_AreAllMeantForUs()
    {
        var arguments = new ConfigurationBuilder().AddCommandLine(["--prot", "9000", "--Torii:Prot", "9000", "--Torii:Port", "9000", "--urls", "http://localhost", "--API_PORT", "9000"]).Build();

        StartSettings.ReadOutside(arguments).Settings.Oddities.ShouldBe([
            "--Torii:Prot is no setting, and nothing comes of it. Did you mean --Torii:Port?",
            "--prot is no setting, and nothing comes of it. Did you mean --Torii:Port?",
        ]);
    }

    [Fact]
    public void NameFromOutside_CannotSteerAScreen()
    {
        var told = Read(("TORII_\u001b[31m\nWarning", "1"), ("Torii:" + new string('x', 5000), "1")).Settings.Oddities;

        told.Count.ShouldBe(2);
        string.Concat(told).Any(char.IsControl).ShouldBeFalse();
        told.Max(text => text.Length).ShouldBeLessThan(300);
    }

    [Fact]
    public void UnknownMemberOfAnAccount_IsToldWithTheNearest()
    {
        var (settings, mistakes) = Read(("API_KEYS", """[{"key":"a","wieght":2,"notes":"n","available":true,"id":"1"}]"""));

        mistakes.ShouldBeEmpty();
        settings.Oddities.ShouldBe(["API_KEYS (Torii:Accounts)[0].wieght is unknown, and nothing comes of it. Did you mean weight?"]);
    }

    [Fact]
    public async Task Start_WarnsAndGoesOn()
    {
        using var folder = new TemporaryFolder();
        await using var server = ServerRun.Start(folder.Path, Variables.Trial(Ports.Next()).And("TORII_SIMULATR", "a-secret-word").And("Torii__Wrok__MaxAttempts", "3"));

        await server.ListeningAsync();

        server.Out.Text.ShouldContain("TORII_SIMULATR is no setting, and nothing comes of it. Did you mean TORII_SIMULATOR?");
        server.Out.Text.ShouldContain("Torii__Wrok__MaxAttempts is no setting, and nothing comes of it. Did you mean Torii__Work__MaxAttempts?");
        server.ShouldNotTell("a-secret-word");
    }

    private static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(params (string Name, string Value)[] entries) =>
        StartSettings.ReadOutside(new ConfigurationBuilder().AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Name, (string?)entry.Value))).Build());
}
