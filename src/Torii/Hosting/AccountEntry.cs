using System.Text.Json;
using Torii.Importing;
using Torii.Security;

namespace Torii.Hosting;

/// <summary>One entry of the list of accounts: an object, or just the key.</summary>
/// <param name="item">The entry.</param>
/// <param name="name">What mistakes call it. Never the key itself.</param>
/// <param name="reader">Where mistakes go.</param>
internal sealed class AccountEntry(JsonElement item, string name, SettingReader reader)
{
    private const int LongestShown = 40;

    private static readonly string[] Members =
    [
        "key", "name", "weight", "max_rpm", "image_limit", "video_limit", "session_token", "refresh_token", "client_id", "proxy_url",
        "image_enabled", "video_enabled", "is_enabled",
    ];

    /// <summary>What mistakes call it.</summary>
    public string Name { get; } = name;

    /// <summary>The account; its token is empty where the entry has none that could be sent.</summary>
    public ConfiguredAccount Read()
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return new ConfiguredAccount(Token(item));
        }

        if (item.ValueKind != JsonValueKind.Object)
        {
            reader.Mistake(Name, "must be an object with a key, or the key itself");
            return new ConfiguredAccount("");
        }

        if (!item.TryGetProperty("key", out var key))
        {
            reader.Mistake(Name, "lacks its key");
            return new ConfiguredAccount("");
        }

        TellUnknown();
        return new ConfiguredAccount(Token(key))
        {
            Name = item.TryGetProperty("name", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString() : null,
            Weight = Number("weight", 1, 1000) ?? 1,
            MaxRpm = Number("max_rpm", 1, int.MaxValue) ?? 60,
            ImageLimit = Number("image_limit", 0, 10_000),
            VideoLimit = Number("video_limit", 0, 10_000),
            SessionToken = Cookie("session_token"),
            RefreshToken = Secret("refresh_token"),
            ClientId = Secret("client_id"),
            Proxy = Proxy(),
            MakesImages = Switch("image_enabled"),
            MakesVideos = Switch("video_enabled"),
            IsEnabled = Switch("is_enabled"),
        };
    }

    private void TellUnknown()
    {
        foreach (var member in item.EnumerateObject().Select(member => member.Name).Except([.. Members, .. JsonAccount.Bookkeeping]))
        {
            var nearest = member.Length > LongestShown ? null : Spelling.Nearest(member, Members);
            reader.Oddity($"{Name}.{OneLine.Of(member, LongestShown)} is unknown, and nothing comes of it.{Spelling.Suggestion(nearest)}");
        }
    }

    private string Token(JsonElement key)
    {
        var token = key.ValueKind == JsonValueKind.String ? BearerScheme.Strip(key.GetString()!) : "";
        if (token.Length == 0 || !KeyText.IsVisible(token))
        {
            reader.Mistake($"{Name}.key", "must be a token of visible ASCII characters, with or without 'Bearer ' before it");
            return "";
        }

        return token;
    }

    private bool Switch(string member) => !item.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.False;

    private string? Secret(string member)
    {
        if (!item.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && KeyText.IsVisible(text))
        {
            return text;
        }

        reader.Mistake($"{Name}.{member}", "must be a text of visible ASCII characters");
        return null;
    }

    // It travels as the value of a cookie.
    private string? Cookie(string member)
    {
        var text = Secret(member);
        if (text is null || text.IndexOfAny([';', ',', '"', '\\']) < 0)
        {
            return text;
        }

        reader.Mistake($"{Name}.{member}", "must be a cookie's value, without quotation marks, commas, semicolons and backslashes");
        return null;
    }

    private Uri? Proxy()
    {
        if (Secret("proxy_url") is not { } text)
        {
            return null;
        }

        if (ProxySetting.IsProxy(text))
        {
            return new Uri(text);
        }

        reader.Mistake($"{Name}.proxy_url", $"must be the address of a proxy ({string.Join(", ", ProxySetting.Schemes)})");
        return null;
    }

    private int? Number(string member, int least, int most)
    {
        if (!item.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        reader.Mistake($"{Name}.{member}", $"must be a whole number from {least} to {most}");
        return null;
    }
}
