using System.Text.Json.Nodes;
using Torii.Hosting;

namespace Torii.Admin.Settings;

/// <summary>A setting as the console shows it.</summary>
/// <param name="Key">Its full name, such as <c>Torii:Work:MaxAttempts</c>.</param>
/// <param name="Section">The section it belongs to.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Value">The value that is set, by whomever; null where none is, and for secrets. Lengths are in seconds.</param>
/// <param name="HasValue">Whether one is set.</param>
/// <param name="Default">What holds where none is; null where that depends, or is nothing.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="LockedBy">The variable, argument or file that fixes it; null where the console may change it, or nobody has set what cannot be changed here.</param>
/// <param name="Effect">When a change takes effect.</param>
/// <param name="IsPending">Whether the server still works with the value before: it has to be restarted.</param>
/// <param name="IsLeftOut">Whether the value is no longer valid, so that the server was started without it.</param>
/// <param name="Variable">The variable of the environment that can set it too, where it has a name of its own.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
/// <param name="Choices">The words to choose from.</param>
/// <param name="NeedsPassword">Whether a change takes the console's password once more.</param>
/// <param name="Help">What it does.</param>
internal sealed record SettingRow(
    string Key,
    string Section,
    SettingType Type,
    JsonNode? Value,
    bool HasValue,
    JsonNode? Default,
    SettingOrigin Origin,
    string? LockedBy,
    SettingEffect Effect,
    bool IsPending,
    bool IsLeftOut,
    string? Variable,
    double? Least,
    double? Most,
    IReadOnlyList<string> Choices,
    bool NeedsPassword,
    string Help);
