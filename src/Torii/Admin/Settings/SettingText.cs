using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Hosting;

namespace Torii.Admin.Settings;

/// <summary>Settings are texts wherever they are kept; the admin API has them as JSON of their type.</summary>
internal static class SettingText
{
    /// <summary>Lengths of time are shorter than this, in seconds.</summary>
    public const double LongestLength = 1e7;

    private const int LongestText = 8192;

    /// <summary>The value of a setting that is set, for an operator to see.</summary>
    /// <returns>Null where it is not set, or a secret.</returns>
    public static JsonNode? Shown(Setting setting, SettingReader reader) => setting switch
    {
        { Type: SettingType.Secret } => null,
        { Type: SettingType.List } => reader.List(setting.Key) is { Count: > 0 } list ? new JsonArray([.. list.Select(text => JsonValue.Create(text))]) : null,
        { Key: SettingNames.Proxy } => ProxySetting.Read(reader) is { } proxy ? MaskedAddress.Of(proxy.OriginalString) : null,
        _ when reader.Text(setting.Key) is not { } text => null,
        { Type: SettingType.Switch } => reader.Switch(setting.Key, false),
        { Type: SettingType.Number } => reader.Number(setting.Key, int.MinValue, int.MaxValue),
        { Type: SettingType.Length } => reader.Length(setting.Key, TimeSpan.Zero, mayBeZero: true).TotalSeconds,
        { Type: SettingType.Address } => MaskedAddress.Of(reader.Text(setting.Key)!),
        _ => reader.Text(setting.Key),
    };

    /// <summary>Reads what an operator has sent.</summary>
    /// <param name="setting">Which setting it is for.</param>
    /// <param name="sent">The value.</param>
    /// <param name="before">The text that is kept until now; null where there is none.</param>
    /// <returns>The text, null to take the setting back; or what the value must be. Whether the text is right is for <see cref="SettingsSource"/> to say.</returns>
    public static (string? Text, string? Mistake) Read(Setting setting, JsonElement sent, string? before) => (setting.Type, sent.ValueKind) switch
    {
        (_, JsonValueKind.Null) => (null, null),
        (SettingType.Switch, JsonValueKind.True) => ("true", null),
        (SettingType.Switch, JsonValueKind.False) => ("false", null),
        (SettingType.Switch, _) => (null, "must be true, false or null"),
        (SettingType.Number, JsonValueKind.Number) when sent.TryGetInt32(out var number) => (number.ToString(CultureInfo.InvariantCulture), null),
        (SettingType.Number, _) => (null, $"must be a whole number from {setting.Least} to {setting.Most}, or null"),
        (SettingType.Length, JsonValueKind.Number) when IsLength(setting, sent.GetDouble()) => (sent.GetDouble().ToString("R", CultureInfo.InvariantCulture), null),
        (SettingType.Length, _) => (null, $"must be a number of seconds, {(setting.IsOffAtZero ? "0 or at least 1" : $"at least {setting.Least}")} and less than {setting.Most}, or null"),
        (SettingType.List, JsonValueKind.Array) => ReadList(sent),
        (SettingType.List, _) => (null, "must be a list of texts, or null"),
        (_, JsonValueKind.String) when !IsPlain(sent.GetString()!) => (null, $"must be a text of 1 to {LongestText} characters without line breaks, or null"),
        (SettingType.Address, JsonValueKind.String) => ReadAddress(setting, sent.GetString()!.Trim(), before),
        (_, JsonValueKind.String) => (sent.GetString()!.Trim(), null),
        _ => (null, "must be a text, or null"),
    };

    private static bool IsLength(Setting setting, double seconds) =>
        seconds >= setting.Least && seconds < setting.Most && !(setting.IsOffAtZero && seconds is > 0 and < 1);

    private static (string? Text, string? Mistake) ReadAddress(Setting setting, string address, string? before) => address switch
    {
        _ when before is not null && address == MaskedAddress.Of(before) => (before, null),
        _ when !setting.IsEncrypted && MayHoldSecret(address) => (null, "must have neither a user nor a password nor a query: it is kept and shown in clear"),
        _ when !MaskedAddress.IsMasked(address) => (address, null),

        // A password goes to the address only that it was given for.
        _ => (null, "must have its password anew: '***' stands for the one that is kept with the address as it was"),
    };

    private static bool MayHoldSecret(string address) => address.Contains('?') || MaskedAddress.Of(address) != address || MaskedAddress.IsMasked(address);

    private static (string? Text, string? Mistake) ReadList(JsonElement sent)
    {
        var parts = sent.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? part.GetString()!.Trim() : "").ToList();

        // A list is kept as one text, parted by commas, as variables have it.
        return parts.TrueForAll(part => IsPlain(part) && !part.Contains(',')) && parts.Sum(part => part.Length) <= LongestText
            ? (parts.Count == 0 ? null : string.Join(',', parts), null)
            : (null, $"must be a list of texts without commas and line breaks, together of at most {LongestText} characters");
    }

    private static bool IsPlain(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText && !text.Any(char.IsControl);
}
