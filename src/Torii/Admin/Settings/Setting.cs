using System.Text.Json.Nodes;

namespace Torii.Admin.Settings;

/// <summary>A setting that there is.</summary>
/// <param name="Key">Its full name, such as <c>Torii:Work:MaxAttempts</c>.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Effect">When a change takes effect.</param>
/// <param name="Help">What it does, in a sentence or two.</param>
internal sealed record Setting(string Key, SettingType Type, SettingEffect Effect, string Help)
{
    /// <summary>What holds where nobody has set it; null where nothing does, or where that depends.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The least number, where it is one.</summary>
    public double? Least { get; init; }

    /// <summary>The greatest number, where it is one.</summary>
    public double? Most { get; init; }

    /// <summary>The words to choose from, where it is a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether 0 stands for never, so that a length between 0 and a second is none.</summary>
    public bool IsOffAtZero { get; init; }

    /// <summary>Whether it is kept encrypted. An address may hold a password.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Whether who changes it has to prove once more who he is: tokens are sent there, or what they are good for.</summary>
    public bool NeedsProof { get; init; }

    /// <summary>A switch.</summary>
    public static Setting Switch(string key, bool usual, SettingEffect effect, string help) =>
        new(key, SettingType.Switch, effect, help) { Default = usual };

    /// <summary>A whole number.</summary>
    public static Setting Number(string key, int? usual, int least, int most, SettingEffect effect, string help) =>
        new(key, SettingType.Number, effect, help) { Default = usual, Least = least, Most = most };

    /// <summary>A length of time. Where less than a second would give up work at once, or ask an upstream without a pause, there is a least.</summary>
    public static Setting Length(string key, TimeSpan usual, SettingEffect effect, string help, double least = 1) =>
        new(key, SettingType.Length, effect, help) { Default = usual.TotalSeconds, Least = least, Most = SettingText.LongestLength };

    /// <summary>One of several words; the first is the usual one.</summary>
    public static Setting Choice(string key, IReadOnlyList<string> choices, SettingEffect effect, string help) =>
        new(key, SettingType.Choice, effect, help) { Default = choices[0], Choices = choices };

    /// <summary>An address of a proxy, which may hold a password.</summary>
    public static Setting Proxy(string key, string help) =>
        new(key, SettingType.Address, SettingEffect.Restart, help) { IsEncrypted = true };

    /// <summary>A secret.</summary>
    public static Setting Secret(string key, SettingEffect effect, string help) =>
        new(key, SettingType.Secret, effect, help) { IsEncrypted = true };
}
