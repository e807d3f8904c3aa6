using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Torii.Admin.Settings;
using Torii.Hosting;

namespace Torii.Tests.Documents;

/// <summary>Writes the tables of settings from the catalogue that the server and its console work with.</summary>
internal static class SettingTable
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["server"] = "The server",
        ["work"] = "Work",
        ["accounts"] = "Accounts and how they are chosen",
        ["results"] = "Results",
        ["egress"] = "Ways out",
        ["upstreams"] = "Where upstreams are",
        ["clients"] = "Clients",
        ["logs"] = "Logs",
    };

    /// <summary>What is told of at length, and where.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        [SettingNames.Accounts] = "#accounts",
        [SettingNames.Upstreams] = "#upstreams",
        [SettingNames.Routes] = "upstreams.md#routes",
        [SettingNames.ClientKeys] = "#client-keys",
    };

    /// <summary>A table for each section.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var section in SettingCatalogue.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {TitleOf(section.Name)}\n\n");
            text.Append("| setting | variable | value | without it | a change counts | what it does |\n|---|---|---|---|---|---|\n");
            section.Settings.ToList().ForEach(setting => text.Append(Row(setting)).Append('\n'));
            text.Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    private static string TitleOf(string section) => Titles.GetValueOrDefault(section) ?? char.ToUpperInvariant(section[0]) + section[1..];

    private static string Row(Setting setting)
    {
        var variable = OlderVariables.Of(setting.Key) is { } older ? $"`{older}`" : "";
        return $"| `{setting.Key}` | {variable} | {ValueOf(setting)} | {DefaultOf(setting)} | {EffectOf(setting.Effect)} | {setting.Help.Replace("|", "\\|", StringComparison.Ordinal)} |";
    }

    private static string ValueOf(Setting setting) => setting.Type switch
    {
        _ when Lists.TryGetValue(setting.Key, out var place) => $"[a list]({place})",
        SettingType.Switch => "`true` or `false`",
        SettingType.Number => $"{Number(setting.Least)} to {Number(setting.Most)}",
        SettingType.Length when setting.IsOffAtZero => "a time, or 0",
        SettingType.Length => $"a time of {(setting.Least > 0 ? $"at least {Length(setting.Least!.Value)}" : "0 or more")}",
        SettingType.Choice => string.Join(", ", setting.Choices.Select(choice => $"`{choice}`")),
        SettingType.Address => "an address",
        SettingType.List => "a list",
        SettingType.Secret => "a secret",
        SettingType.Text => "a text",
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting.Type, "A type without words."),
    };

    private static string DefaultOf(Setting setting) => (setting.Type, setting.Default) switch
    {
        (_, null) => "–",
        (SettingType.Length, { } seconds) => Length(seconds.GetValue<double>()),
        (SettingType.Number, { } number) => Number(number.GetValue<int>()),
        (_, JsonValue value) when value.TryGetValue<bool>(out var isOn) => isOn ? "`true`" : "`false`",
        (_, { } value) => $"`{value}`",
    };

    private static string EffectOf(SettingEffect effect) => effect switch
    {
        SettingEffect.Live => "at once",
        SettingEffect.Restart => "after a restart",
        _ => "set outside only",
    };

    private static string Number(double? value) => string.Create(CultureInfo.InvariantCulture, $"{value:#,0}");

    private static string Length(double seconds) => seconds switch
    {
        0 => "0",
        >= 3600 when seconds % 3600 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0} h"),
        >= 120 when seconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s"),
    };
}
