using System.Text.Json;
using System.Text.Json.Serialization;
using Torii.Providers.Sora.Care;

namespace Torii.Providers.Sora;

/// <summary>An account's credential document. It holds an access token, or something that one can be had for, or both.</summary>
/// <param name="Token">The access token, with or without the word <c>Bearer</c> before it; null where it is yet to be had.</param>
public sealed record SoraCredential([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Token)
{
    private const string Scheme = "Bearer ";

    /// <summary>The session token of the web page's cookie; null without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SessionToken { get; init; }

    /// <summary>The refresh token of an app, which each use may replace by another; null without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }

    /// <summary>The app that the refresh token was issued to; null for the usual one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientId { get; init; }

    /// <summary>Whether an access token can be had with it.</summary>
    [JsonIgnore]
    public bool IsRenewable => SessionToken is not null || RefreshToken is not null;

    /// <summary>When its access token ends; null where it has none, or that does not say.</summary>
    [JsonIgnore]
    public DateTimeOffset? TokenEndsAt => Token is null ? null : TokenClaims.Read(Token)?.ExpiresAt;

    /// <summary>The document as it is kept.</summary>
    public string ToDocument() => JsonSerializer.Serialize(this, SoraJson.Default.SoraCredential);

    /// <summary>
    /// Reads what <see cref="ToDocument"/> wrote; the token comes without <c>Bearer</c>, and what is blank counts as absent.
    /// Null where the text is no such document, where it holds none of the three tokens, or where one of its fields could
    /// not stand in a header.
    /// </summary>
    public static SoraCredential? Parse(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, SoraJson.Default.SoraCredential) is { } read ? Checked(read) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    /// <remarks>The tokens stay out of logs and messages.</remarks>
    public override string ToString() => nameof(SoraCredential);

    /// <summary>Whether a token, if it is one at all, could stand in a header.</summary>
    internal static bool CanBeSent(string? token) => token is null || token.All(letter => letter is > ' ' and < '\u007F');

    private static SoraCredential? Checked(SoraCredential read)
    {
        var credential = new SoraCredential(Bare(read.Token))
        {
            SessionToken = Trimmed(read.SessionToken),
            RefreshToken = Trimmed(read.RefreshToken),
            ClientId = Trimmed(read.ClientId),
        };
        return (credential.Token is not null || credential.IsRenewable) && CanBeSent(credential) ? credential : null;
    }

    private static string? Bare(string? token)
    {
        var text = token?.TrimStart();
        return Trimmed(text?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? text[Scheme.Length..] : text);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // A semicolon, a comma or a quotation mark would end a cookie before its time.
    private static bool CanBeSent(SoraCredential credential) =>
        CanBeSent(credential.Token)
        && CanBeSent(credential.SessionToken)
        && credential.SessionToken?.AsSpan().ContainsAny(";,\"") != true
        && CanBeSent(credential.RefreshToken)
        && CanBeSent(credential.ClientId);
}
