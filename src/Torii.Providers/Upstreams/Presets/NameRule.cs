namespace Torii.Providers.Upstreams.Presets;

/// <summary>
/// What upstreams and targets may be called: their names stand in addresses, in timelines, and parted by slashes, commas
/// and bars in what is stored.
/// </summary>
public static class NameRule
{
    /// <summary>The rule, for who has broken it.</summary>
    public const string Text = "must be of letters, digits, dots, hyphens and underscores, at most 64 of them";

    /// <summary>Whether a name keeps to it.</summary>
    public static bool Allows(string name) => name.Length is > 0 and <= 64 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
}
