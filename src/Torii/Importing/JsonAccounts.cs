using System.Text.Json;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>
/// Reads the JSON lists: an array of objects or of bare tokens, alone (sora2api's export, sora-api's key file) or as
/// <c>{tokens, mode}</c>, <c>{keys, usage_stats}</c> or <c>{refresh_tokens, client_id, …}</c>.
/// </summary>
internal static class JsonAccounts
{
    /// <summary>The accounts of a document.</summary>
    /// <param name="root">The document.</param>
    /// <param name="kind">What tokens without a description are; null to go by their looks.</param>
    public static ImportFile Read(JsonElement root, TokenKind? kind)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return FileOf(root, item => ReadItem(item, kind), mode: null);
        }

        if (!TryMode(root, out var mode))
        {
            return new ImportFile.Unreadable($"has a mode that is none of {string.Join(", ", ImportModes.Names)}");
        }

        if (Find(root, "tokens") is { } tokens)
        {
            return FileOf(tokens, item => ReadItem(item, kind ?? ImportModes.TokenOf(mode)), mode);
        }

        if (Find(root, "keys") is { } keys)
        {
            return FileOf(keys, item => ReadItem(item, kind), mode);
        }

        return Find(root, "refresh_tokens") is { } refreshTokens
            ? FileOf(refreshTokens, item => ReadRefreshToken(item, root), mode)
            : new ImportFile.Unreadable("is a JSON object without a list of tokens, keys or refresh_tokens");
    }

    private static ImportFile FileOf(JsonElement list, Func<JsonElement, (ImportedAccount? Account, string? Fault)> read, ImportMode? mode)
    {
        var lines = new List<ImportLine>();
        foreach (var item in list.EnumerateArray())
        {
            lines.Add(LineOf($"item {lines.Count + 1}", item, read));
        }

        return lines.Count == 0 ? new ImportFile.Unreadable("names no account") : new ImportFile.Readable(lines, mode);
    }

    private static ImportLine LineOf(string place, JsonElement item, Func<JsonElement, (ImportedAccount? Account, string? Fault)> read)
    {
        try
        {
            var (account, fault) = read(item);
            return account is null ? new ImportLine.Faulty(place, fault ?? BareToken.Fault) : new ImportLine.Entry(place, account);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half a character, which no text can be.
            return new ImportLine.Faulty(place, "holds a text that is no Unicode");
        }
    }

    private static (ImportedAccount? Account, string? Fault) ReadItem(JsonElement item, TokenKind? kind) => item.ValueKind switch
    {
        JsonValueKind.Object => JsonAccount.Read(item),
        JsonValueKind.String => (BareToken.Read(item.GetString()!, kind) is { } credential ? new ImportedAccount(credential) : null, null),
        _ => (null, "must be an object, or a token alone"),
    };

    // The other fields stand once, for all of them.
    private static (ImportedAccount? Account, string? Fault) ReadRefreshToken(JsonElement item, JsonElement common)
    {
        var token = item.ValueKind == JsonValueKind.String ? BareToken.Strip(item.GetString()!) : null;
        return token is null ? (null, null) : JsonAccount.Read(common, new SoraCredential(Token: null) { RefreshToken = token });
    }

    private static bool TryMode(JsonElement root, out ImportMode? mode)
    {
        mode = null;
        if (!root.TryGetProperty("mode", out var named) || named.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        mode = named.ValueKind == JsonValueKind.String ? ImportModes.Find(named.GetString()) : null;
        return mode is not null;
    }

    private static JsonElement? Find(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list : null;
}
