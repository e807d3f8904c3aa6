using Torii.Admin.Answers;
using Torii.Hosting;
using Torii.Importing;
using Torii.Security;

namespace Torii.Admin.Accounts;

/// <summary>What holds for what operators write of accounts. Pure.</summary>
internal static class AccountRules
{
    /// <summary>The highest limit of what is under way at once.</summary>
    public const int MostAtOnce = 10_000;

    /// <summary>The highest rate a minute.</summary>
    public const int MostRpm = 1_000_000;

    /// <summary>What is wrong with the fields that say how an account is to be used; null where nothing is.</summary>
    public static Refused? Check(AccountWrite write) =>
        CheckName(write.Name)
        ?? Range("weight", write.Weight, 1, AccountFields.MostWeight)
        ?? Range("max_rpm", write.MaxRpm, 1, MostRpm)
        ?? Range("image_limit", write.ImageLimit, 0, MostAtOnce)
        ?? Range("video_limit", write.VideoLimit, 0, MostAtOnce)
        ?? CheckProxy("proxy", write.Proxy);

    /// <summary>What is wrong with a number; null where nothing is.</summary>
    public static Refused? Range(string field, int? value, int least, int most) =>
        value < least || value > most ? Refused.Field(field, $"must be a whole number from {least} to {most}") : null;

    /// <summary>What is wrong with the address of a proxy; null where nothing is.</summary>
    public static Refused? CheckProxy(string field, string? proxy) => proxy switch
    {
        null or "" => null,
        _ when MaskedAddress.IsMasked(proxy) => null,
        { Length: > 1000 } => Refused.Field(field, "is too long"),
        _ when !ProxySetting.IsProxy(proxy) => Refused.Field(field, $"must be the address of a proxy ({string.Join(", ", ProxySetting.Schemes)})"),
        _ => null,
    };

    /// <summary>What is wrong with tokens and keys; null where nothing is.</summary>
    public static Refused? CheckSecrets(AccountWrite write, bool hasTokens)
    {
        (string Field, string? Value)[] tokens =
            [("access_token", write.AccessToken), ("session_token", write.SessionToken), ("refresh_token", write.RefreshToken), ("client_id", write.ClientId)];
        (string Field, string? Value)[] key = [("key", write.Key)];
        var (own, foreign) = hasTokens ? (tokens, key) : (key, tokens);
        if (Array.Find(foreign, secret => !string.IsNullOrEmpty(secret.Value)) is { Field: { } field })
        {
            return Refused.Field(field, hasTokens ? "is not what this upstream takes: it takes tokens" : "is not what this upstream takes: it takes a key");
        }

        return Array.Find(own, secret => !string.IsNullOrEmpty(secret.Value) && !IsSecret(secret.Value, hasTokens)) is { Field: { } wrong }
            ? Refused.Field(wrong, hasTokens ? BareToken.Fault : "must be a key of visible ASCII characters without spaces")
            : null;
    }

    private static bool IsSecret(string value, bool isToken) => isToken
        ? BareToken.Strip(value) is not null
        : BearerScheme.Strip(value) is { Length: > 0 and <= BareToken.Longest } key && KeyText.IsVisible(key);

    private static Refused? CheckName(string? name) =>
        name is not null && OneLine.Of(name, AccountFields.LongestName) != name.Trim()
            ? Refused.Field("name", $"must have 1 to {AccountFields.LongestName} characters, none of them invisible")
            : null;
}
