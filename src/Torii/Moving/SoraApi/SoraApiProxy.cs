using Torii.Importing;
using Torii.Storage.Foreign;

namespace Torii.Moving.SoraApi;

/// <summary>sora-api: its <c>api_keys.json</c>, and the variables in <c>.env</c>.</summary>
internal sealed record SoraApiProxy() : OlderProxy("sora-api", "api_keys.json", "Its list of keys, api_keys.json")
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, SettingRule> Rules => SoraApiRules.All;

    /// <inheritdoc />
    public override IReadOnlyList<string> SettingsBeside { get; } = [".env"];

    /// <inheritdoc />
    public override OlderFile Read(FileInfo file, TokenKind? kind)
    {
        if (file.Length > ImportReader.LongestFile)
        {
            return new OlderFile.Unreadable("is too long for a list of accounts");
        }

        var text = File.ReadAllBytes(file.FullName);
        return ForeignDatabase.IsOne(text) || !OlderJson.MayBeSoraApi(text)
            ? new OlderFile.Unreadable("is sora2api's: 'torii import sora2api' reads it")
            : OlderJson.Read(text, kind);
    }

    /// <inheritdoc />
    public override (IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Faults) ReadSettings(string text) => VariableFile.Read(text);

    /// <inheritdoc />
    public override OlderKeys KeysOf(IReadOnlyDictionary<string, string> settings)
    {
        var admin = settings.GetValueOrDefault("ADMIN_KEY") is { Length: > 0 } key ? key : null;
        var client = settings.GetValueOrDefault("API_AUTH_TOKEN") is { Length: > 0 } token ? token : null;

        // Without a key of their own its clients used the operator's. It goes on as theirs, and opens the console no more.
        return new OlderKeys { ClientKey = client ?? admin, AdminKey = client is null || admin == client || admin is SoraApiRules.UsualAdminKey ? null : admin };
    }
}
