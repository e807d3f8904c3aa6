using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Torii.Admin.Settings;
using Torii.Hosting;

namespace Torii.Tests.Admin.Settings;

/// <summary>What the catalogue says of settings that change while the server runs is so, of each.</summary>
public sealed class LiveSettingTests
{
    private const string Address = "https://torii.example/";

    public static TheoryData<string> Live => [.. Of(SettingEffect.Live)];

    public static TheoryData<string> AtStart => [.. Of(SettingEffect.Restart).Where(key => key.StartsWith(SettingNames.Work, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Live))]
    public void Live_Changed_IsInForce(string key)
    {
        var fresh = Read(key);

        var (before, after) = Take(fresh);

        after.ShouldNotBe(before);
        after.ShouldBe(InForce(fresh, fresh.Verbose));
    }

    [Theory]
    [MemberData(nameof(AtStart))]
    public void OthersOfTheRoad_Changed_WaitForARestart(string key)
    {
        var fresh = Read(key);

        var (before, after) = Take(fresh);

        after.ShouldBe(before);
        InForce(fresh, fresh.Verbose).ShouldNotBe(before);
    }

    private static IEnumerable<string> Of(SettingEffect effect) =>
        SettingCatalogue.Sections.SelectMany(section => section.Settings).Where(setting => setting.Effect == effect).Select(setting => setting.Key);

    private static (string Before, string After) Take(ToriiSettings fresh)
    {
        var (started, _) = SettingsSource.Read(new ConfigurationBuilder().Build());
        using var detail = new LogDetail(started.Verbose);
        var before = InForce(started, detail.IsVerbose);
        new LiveSettings(Options.Create(started.Work), Options.Create(started.Logs), Options.Create(started.Keeping), detail, started).Take(fresh);
        return (before, InForce(started, detail.IsVerbose));
    }

    // All that may be live, as what uses it reads it.
    private static string InForce(ToriiSettings settings, bool isVerbose) => JsonSerializer.Serialize(new { settings.Work, settings.Logs, settings.Keeping, settings.BaseUrl, isVerbose });

    private static ToriiSettings Read(string key)
    {
        var (settings, mistakes) = SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)Other(SettingCatalogue.Find(key)!))]).Build());
        mistakes.ShouldBeEmpty();
        return settings;
    }

    /// <summary>Another value than the usual one.</summary>
    private static string Other(Setting setting) => setting.Type switch
    {
        SettingType.Switch => setting.Default!.GetValue<bool>() ? "false" : "true",
        SettingType.Number => (setting.Default!.GetValue<int>() + 1).ToString(CultureInfo.InvariantCulture),
        SettingType.Length => (setting.Default!.GetValue<double>() + 1).ToString(CultureInfo.InvariantCulture),
        SettingType.Choice => setting.Choices[^1],
        SettingType.Address => Address,
        var other => throw new InvalidOperationException($"There is no other value for {setting.Key}, a {other}."),
    };
}
