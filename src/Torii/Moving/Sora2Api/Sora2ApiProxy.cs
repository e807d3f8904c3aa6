using Torii.Importing;
using Torii.Storage.Foreign;

namespace Torii.Moving.Sora2Api;

/// <summary>sora2api: its database <c>data/hancat.db</c>, or the list that its console exports, and <c>config/setting.toml</c>.</summary>
internal sealed record Sora2ApiProxy() : OlderProxy("sora2api", "data/hancat.db", "Its database data/hancat.db, or a list that its console has exported (tokens_….json)")
{
    private const int HeadLength = 16;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, SettingRule> Rules => Sora2ApiRules.All;

    /// <inheritdoc />
    public override IReadOnlyList<string> SettingsBeside { get; } = ["setting.toml", Path.Combine("..", "config", "setting.toml")];

    /// <inheritdoc />
    public override OlderFile Read(FileInfo file, TokenKind? kind)
    {
        if (IsDatabase(file))
        {
            return Sora2ApiDatabase.Read(file.FullName);
        }

        if (file.Length > ImportReader.LongestFile)
        {
            return new OlderFile.Unreadable("is too long for a list of accounts");
        }

        var text = File.ReadAllBytes(file.FullName);
        return OlderJson.MayBeSora2Api(text)
            ? OlderJson.Read(text, kind)
            : new OlderFile.Unreadable("is a list of sora-api's keys: 'torii import sora-api' reads it");
    }

    /// <inheritdoc />
    public override (IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Faults) ReadSettings(string text) => Toml.Read(text);

    /// <inheritdoc />
    public override OlderKeys KeysOf(IReadOnlyDictionary<string, string> settings)
    {
        var password = settings.GetValueOrDefault("global.admin_password");
        return new OlderKeys
        {
            ClientKey = settings.GetValueOrDefault("global.api_key"),
            Name = settings.GetValueOrDefault("global.admin_username"),
            Password = password is "admin" ? null : password,
        };
    }

    private static bool IsDatabase(FileInfo file)
    {
        using var stream = file.OpenRead();
        var head = new byte[HeadLength];
        return ForeignDatabase.IsOne(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }
}
