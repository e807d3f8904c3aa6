using System.Globalization;

namespace Torii.Hosting;

/// <summary>
/// Reads settings one by one and gathers what is wrong with them, so that a start with three mistakes names all three.
/// </summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<(string Setting, string What)> _mistakes = [];
    private readonly List<string> _oddities = [];
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong, a sentence each, naming the setting or the variable it was given by.</summary>
    public IReadOnlyList<string> Mistakes => _mistakes.ConvertAll(mistake => mistake.What);

    /// <summary>The same, each with the setting it is about.</summary>
    public IReadOnlyList<(string Setting, string What)> MistakesBySetting => _mistakes;

    /// <summary>What is odd, but no mistake: it is left out, and who meant something by it should hear of it.</summary>
    public IReadOnlyList<string> Oddities => _oddities;

    /// <summary>Every setting that was asked for so far, set or not: what is set beside them is read by nobody.</summary>
    public IReadOnlySet<string> Asked => _asked;

    /// <summary>The text of a setting; null where it is not set or blank.</summary>
    public string? Text(string setting)
    {
        _asked.Add(setting);
        var value = configuration[setting];
        if (value is null && OlderVariables.Of(setting) is { } variable)
        {
            value = configuration[variable];
        }

        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>A switch.</summary>
    public bool Switch(string setting, bool otherwise) => Text(setting) switch
    {
        null => otherwise,
        var text when text.ToLowerInvariant() is "true" or "1" or "yes" or "on" => true,
        var text when text.ToLowerInvariant() is "false" or "0" or "no" or "off" => false,
        var text => Mistake(setting, text, "must be true or false", otherwise),
    };

    /// <summary>A whole number within bounds; null where it is not set.</summary>
    public int? Number(string setting, int least, int most)
    {
        if (Text(setting) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Mistake<int?>(setting, text, $"must be a whole number from {least} to {most}", null);
    }

    /// <summary>A length of time: <c>hh:mm:ss</c> or a number of seconds.</summary>
    public TimeSpan Length(string setting, TimeSpan otherwise, bool mayBeZero = false)
    {
        if (Text(setting) is not { } text)
        {
            return otherwise;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e7 && (seconds > 0 || mayBeZero))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var length) && length > TimeSpan.Zero
            ? length
            : Mistake(setting, text, "must be a number of seconds or hh:mm:ss", otherwise);
    }

    /// <summary>An absolute address with one of some schemes; null where it is not set.</summary>
    public Uri? Address(string setting, params ReadOnlySpan<string> schemes)
    {
        if (Text(setting) is not { } text)
        {
            return null;
        }

        var allowed = string.Join(", ", schemes.ToArray());
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme) && address.Host.Length > 0
            ? address
            : Mistake<Uri?>(setting, null, $"must be an absolute address ({allowed})", null);
    }

    /// <summary>A list of texts, given as elements or parted by commas.</summary>
    public IReadOnlyList<string> List(string setting) =>
        Text(setting) is { } text
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. configuration.GetSection(setting).GetChildren().Select(child => child.Value).OfType<string>()];

    /// <summary>Notes a mistake in words of the caller.</summary>
    public void Mistake(string setting, string what) => _mistakes.Add((setting, $"{NameOf(setting)} {what}."));

    /// <summary>Notes something odd, in sentences of the caller.</summary>
    public void Oddity(string text) => _oddities.Add(text);

    /// <summary>What the operator calls a setting: the older variable where it was given by that.</summary>
    public string NameOf(string setting) =>
        configuration[setting] is null && OlderVariables.Of(setting) is { } variable && configuration[variable] is not null
            ? $"{variable} ({setting})"
            : setting;

    private T Mistake<T>(string setting, string? text, string what, T otherwise)
    {
        Mistake(setting, text is null ? what : $"{what}, not '{text}'");
        return otherwise;
    }
}
