namespace Torii.Moving;

/// <summary>What becomes of one setting of an older proxy.</summary>
/// <param name="Usual">Its default values there: one that stands at such was set by nobody. The newest version's comes first.</param>
/// <param name="Decide">What becomes of another value, given all that is set.</param>
internal sealed record SettingRule(IReadOnlyList<string> Usual, Func<string, IReadOnlyDictionary<string, string>, SettingFate> Decide)
{
    /// <summary>Moved to a setting here.</summary>
    public static SettingRule To(string key, params string[] usual) => new(usual, (value, _) => new SettingFate.Moved(key, value));

    /// <summary>Left behind.</summary>
    public static SettingRule Leave(string why, params string[] usual) => new(usual, (_, _) => new SettingFate.Left(why));

    /// <summary>Left to the operator.</summary>
    public static SettingRule Ask(string what, params string[] usual) => new(usual, (_, _) => new SettingFate.ByHand(what));

    /// <summary>Told with another.</summary>
    public static SettingRule Cover() => new([], (_, _) => new SettingFate.Covered());

    /// <summary>Whether a value is one that nobody has set.</summary>
    public bool IsUsual(string value) => value.Length == 0 || Usual.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a switch is on, in the ways that files and databases have it.</summary>
    public static bool IsOn(IReadOnlyDictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Trim().ToLowerInvariant() is "true" or "1" or "yes" or "on";
}
