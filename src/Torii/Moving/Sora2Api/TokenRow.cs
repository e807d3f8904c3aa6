using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Importing;

namespace Torii.Moving.Sora2Api;

/// <summary>A row of the table <c>tokens</c>: an account. Holds secrets: never logged.</summary>
/// <param name="values">Its values by the columns' names; those that the database lacks are missing.</param>
internal sealed class TokenRow(IReadOnlyDictionary<string, string?> values)
{
    /// <summary>The column with the access token, which every version has.</summary>
    public const string Token = "token";

    private const int LongestPlan = 100;

    // Why sora2api itself took an account out. Torii finds out by itself whether that still holds, and brings it back.
    private static readonly string[] OwnReasons = ["error_limit", "token_invalid", "expired"];

    /// <summary>The columns that are of use, in sora2api's own names.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        Token, "email", "st", "rt", "client_id", "proxy_url", "remark", "is_active", "disabled_reason", "image_enabled", "video_enabled",
        "image_concurrency", "video_concurrency", "plan_type",
    ];

    // An older version, or a fresh one: NULL there stands for what is usual.
    private bool WasTakenOut => Flag("is_active") is false && OwnReasons.Contains(Text("disabled_reason"), StringComparer.Ordinal);

    /// <summary>The account that it describes, or what is wrong with it.</summary>
    /// <param name="place">The row's number, from 1.</param>
    public ImportLine ToLine(int place)
    {
        var item = JsonSerializer.SerializeToElement(ToExport());
        var (account, fault) = JsonAccount.Read(item);
        return account is null
            ? new ImportLine.Faulty(PlaceOf(place), fault ?? BareToken.Fault)
            : new ImportLine.Entry(PlaceOf(place), account with { FormerPlan = OneLine.Of(Text("plan_type"), LongestPlan) });
    }

    /// <summary>What an operator should know of it; null for nothing.</summary>
    /// <param name="place">The row's number, from 1.</param>
    public string? RemarkAt(int place) => WasTakenOut
        ? $"{PlaceOf(place)}: sora2api had taken it out ({Text("disabled_reason")}). It is on here: Torii tries it, and says what is wrong if it still is."
        : null;

    private static string PlaceOf(int place) => $"row {place}";

    // As sora2api's own export has it, so that there is one reader for both.
    private JsonObject ToExport() => new()
    {
        ["email"] = Text("email"),
        ["access_token"] = Text(Token),
        ["session_token"] = Text("st"),
        ["refresh_token"] = Text("rt"),
        ["client_id"] = Text("client_id"),
        ["proxy_url"] = Text("proxy_url"),
        ["remark"] = Text("remark"),
        ["is_active"] = WasTakenOut ? true : Switch("is_active"),
        ["image_enabled"] = Switch("image_enabled"),
        ["video_enabled"] = Switch("video_enabled"),
        ["image_concurrency"] = Number("image_concurrency"),
        ["video_concurrency"] = Number("video_concurrency"),
    };

    private string? Text(string column) => values.GetValueOrDefault(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private bool? Flag(string column) => Text(column)?.ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };

    // What is neither stays as it is, for the reader to name.
    private JsonNode? Switch(string column) => Flag(column) is { } flag ? flag : Text(column);

    private JsonNode? Number(string column) =>
        long.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Text(column);
}
