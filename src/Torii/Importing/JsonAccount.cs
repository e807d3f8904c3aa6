using System.Text.Json;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>Reads one object that describes an account, in the words of sora2api, of sora-api or of <c>API_KEYS</c>.</summary>
internal static class JsonAccount
{
    /// <summary>Every field that is read.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "access_token", "token", "key", "session_token", "st", "refresh_token", "rt", "client_id", "email", "remark", "name", "proxy_url",
        "is_active", "is_enabled", "enabled", "image_enabled", "video_enabled", "image_concurrency", "video_concurrency", "image_limit",
        "video_limit", "weight", "max_rpm", "rate_limit",
    ];

    /// <summary>What sora-api writes beside them for itself. It says nothing that Torii does not find out by itself.</summary>
    public static IReadOnlyList<string> Bookkeeping { get; } =
        ["id", "requests", "last_reset", "available", "created_at", "last_used", "notes", "temp_disabled_until"];

    /// <summary>Reads it.</summary>
    /// <param name="item">The object.</param>
    /// <param name="credential">Its tokens where they do not stand in it; of these it may still name the client.</param>
    /// <returns>The account, or what is wrong.</returns>
    public static (ImportedAccount? Account, string? Fault) Read(JsonElement item, SoraCredential? credential = null)
    {
        var fields = new AccountFields(item);
        var tokens = (credential ?? CredentialOf(fields)) with { ClientId = fields.Token("client_id") };
        var account = new ImportedAccount(tokens)
        {
            Email = EmailOf(fields),
            Name = OneLine.Of(fields.Text("remark", "name") ?? fields.Text("email"), AccountFields.LongestName),
            Proxy = ProxyOf(fields),
            IsEnabled = fields.Switch("is_active", "is_enabled", "enabled"),
            MakesImages = fields.Switch("image_enabled"),
            MakesVideos = fields.Switch("video_enabled"),
            ImageLimit = LimitOf(fields, "image_concurrency", "image_limit"),
            VideoLimit = LimitOf(fields, "video_concurrency", "video_limit"),
            Weight = fields.Number("weight", 1, AccountFields.MostWeight),
            MaxRpm = fields.Number("max_rpm", 1, int.MaxValue) ?? fields.Number("rate_limit", 1, int.MaxValue),
        };

        if (tokens is { Token: null, IsRenewable: false })
        {
            fields.Note("lacks a token: access_token, session_token, refresh_token or key");
        }
        else if (SoraCredential.Parse(tokens.ToDocument()) is null)
        {
            fields.Note("has a token that cannot be sent as it is");
        }

        return fields.Fault is { } fault ? (null, fault) : (account, null);
    }

    private static SoraCredential CredentialOf(AccountFields fields) => new(fields.Token("access_token", "token", "key"))
    {
        SessionToken = fields.Token("session_token", "st"),
        RefreshToken = fields.Token("refresh_token", "rt"),
    };

    // Where an account has no address, our own export writes its name there; that is nothing to know it again by.
    private static string? EmailOf(AccountFields fields) =>
        fields.Text("email") is { } email && email.Contains('@', StringComparison.Ordinal) ? OneLine.Of(email, AccountFields.LongestEmail) : null;

    private static Uri? ProxyOf(AccountFields fields)
    {
        if (fields.Text("proxy_url") is not { } text)
        {
            return null;
        }

        if (ProxySetting.IsProxy(text))
        {
            return new Uri(text);
        }

        fields.Note($"proxy_url must be the address of a proxy ({string.Join(", ", ProxySetting.Schemes)})");
        return null;
    }

    // sora2api has -1, and takes everything below 1, for no limit; with us 0 means none at all.
    private static int? LimitOf(AccountFields fields, string concurrency, string limit) =>
        fields.Number(concurrency, int.MinValue, int.MaxValue) is { } atOnce
            ? atOnce < 1 ? ImportedAccount.NoLimit : atOnce
            : fields.Number(limit, 0, int.MaxValue);
}
