using System.Text.Json;
using System.Text.Json.Serialization;

namespace Torii.Providers.Sora;

/// <summary>An account's credential document.</summary>
/// <param name="Token">The access token, with or without the word <c>Bearer</c> before it.</param>
public sealed record SoraCredential(string Token)
{
    private const string Scheme = "Bearer ";

    /// <summary>The document as it is kept.</summary>
    public string ToDocument() => JsonSerializer.Serialize(this, SoraJson.Default.SoraCredential);

    /// <summary>
    /// Reads what <see cref="ToDocument"/> wrote; the token comes without <c>Bearer</c>. Null where the text is no such
    /// document, or its token could not stand in a header.
    /// </summary>
    public static SoraCredential? Parse(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, SoraJson.Default.SoraCredential) is { Token: { } token } ? Checked(token.TrimStart()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    /// <remarks>The token stays out of logs and messages.</remarks>
    public override string ToString() => nameof(SoraCredential);

    private static SoraCredential? Checked(string token)
    {
        var bare = (token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? token[Scheme.Length..] : token).Trim();
        return bare.Length > 0 && bare.All(letter => letter is > ' ' and < '\u007F') ? new SoraCredential(bare) : null;
    }
}
