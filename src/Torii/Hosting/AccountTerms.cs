using Torii.Security;

namespace Torii.Hosting;

/// <summary>The accounts of a configured upstream: its keys, and what holds for each of them.</summary>
internal sealed record AccountTerms
{
    /// <summary>The settings that it is read from.</summary>
    public static readonly string[] Fields = ["Key", nameof(Keys), nameof(Weight), nameof(MaxRpm), nameof(ImageLimit), nameof(VideoLimit), nameof(Proxy)];

    /// <summary>What a key must be.</summary>
    public const string KeyRule = "must be a key of visible ASCII characters without spaces, with or without 'Bearer ' before it";

    private const string Key = "Key";

    /// <summary>The keys; empty for an upstream that asks for none. Secrets.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    public int Weight { get; init; } = 1;

    /// <summary>Submissions a minute; null for no limit.</summary>
    public int? MaxRpm { get; init; }

    public int? ImageLimit { get; init; }

    public int? VideoLimit { get; init; }

    /// <summary>Their own proxy; null for the default egress.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Reads them out of an upstream's section.</summary>
    public static AccountTerms Read(string path, SettingReader reader) => new()
    {
        Keys = KeysOf(path, reader),
        Weight = reader.Number($"{path}:{nameof(Weight)}", 1, 1000) ?? 1,
        MaxRpm = reader.Number($"{path}:{nameof(MaxRpm)}", 1, int.MaxValue),
        ImageLimit = reader.Number($"{path}:{nameof(ImageLimit)}", 0, 10_000),
        VideoLimit = reader.Number($"{path}:{nameof(VideoLimit)}", 0, 10_000),
        Proxy = reader.Address($"{path}:{nameof(Proxy)}", ProxySetting.Schemes),
    };

    /// <summary>The key in a text; null where it could not be sent, which is noted and not shown.</summary>
    public static string? KeyOf(string text, string setting, SettingReader reader)
    {
        if (KeyIn(text) is { } key)
        {
            return key;
        }

        reader.Mistake(setting, KeyRule);
        return null;
    }

    /// <summary>The key in a text; null where it could not be sent.</summary>
    public static string? KeyIn(string text)
    {
        var key = BearerScheme.Strip(text);
        return key.Length > 0 && KeyText.IsVisible(key) ? key : null;
    }

    /// <inheritdoc />
    /// <remarks>The keys stay out of logs and messages.</remarks>
    public override string ToString() => nameof(AccountTerms);

    private static string[] KeysOf(string path, SettingReader reader)
    {
        var one = reader.Text($"{path}:{Key}") is { } text ? KeyOf(text, $"{path}:{Key}", reader) : null;
        var more = reader.List($"{path}:{nameof(Keys)}").Select(key => KeyOf(key, $"{path}:{nameof(Keys)}", reader));
        string[] keys = [.. more.Prepend(one).OfType<string>()];
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Length)
        {
            reader.Mistake($"{path}:{nameof(Keys)}", "must name each key once");
        }

        return keys;
    }
}
