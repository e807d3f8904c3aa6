using System.Text.Json;

namespace Torii.Hosting;

/// <summary>
/// Reads the list of Sora accounts: from <c>API_KEYS</c>, else from <c>api_keys.json</c> in the working folder. A list
/// that cannot be read ends the start; it never turns into an empty one.
/// </summary>
internal static class AccountList
{
    private const string FileName = "api_keys.json";

    /// <summary>The accounts; null where there is no list.</summary>
    public static IReadOnlyList<ConfiguredAccount>? Read(IConfiguration configuration, SettingReader reader)
    {
        if (reader.Text(SettingNames.Accounts) is { } json)
        {
            return Parse(json, reader.NameOf(SettingNames.Accounts), reader);
        }

        if (configuration.GetSection(SettingNames.Accounts).GetChildren().Any())
        {
            reader.Mistake(SettingNames.Accounts, "must be one text that holds the JSON list, as API_KEYS does");
            return null;
        }

        if (Directory.Exists(FileName))
        {
            reader.Mistake(FileName, "must be a file, not a folder: Docker makes one where the file that is to be mounted is missing");
            return null;
        }

        return File.Exists(FileName) ? ReadFile(reader) : null;
    }

    /// <summary>Parses a list; what is wrong with it is noted under <paramref name="source"/>.</summary>
    internal static IReadOnlyList<ConfiguredAccount>? Parse(string json, string source, SettingReader reader)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return ParseList(document.RootElement, source, reader);
        }
        catch (JsonException)
        {
            reader.Mistake(source, """must be a JSON list such as [{"key":"Bearer …","weight":1,"max_rpm":60}]""");
            return null;
        }
    }

    private static IReadOnlyList<ConfiguredAccount>? ReadFile(SettingReader reader)
    {
        try
        {
            return Parse(File.ReadAllText(FileName), FileName, reader);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reader.Mistake(FileName, $"cannot be read: {fault.Message}");
            return null;
        }
    }

    private static List<ConfiguredAccount>? ParseList(JsonElement root, string source, SettingReader reader)
    {
        // The earlier proxy kept its statistics in the same file, beside the keys.
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("keys", out var keys) ? keys : root;
        if (list.ValueKind != JsonValueKind.Array)
        {
            reader.Mistake(source, "must be a JSON list of accounts");
            return null;
        }

        var accounts = new List<ConfiguredAccount>();
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.EnumerateArray())
        {
            var entry = new AccountEntry(item, $"{source}[{accounts.Count}]", reader);
            var account = entry.Read();
            if (account.Token.Length > 0 && !tokens.Add(account.Token))
            {
                reader.Mistake(entry.Name, "names an account that stands in the list already");
            }

            accounts.Add(account);
        }

        return accounts;
    }
}
