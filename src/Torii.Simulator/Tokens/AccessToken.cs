using System.Buffers.Text;
using System.Text.Json;

namespace Torii.Simulator.Tokens;

/// <summary>
/// An access token as it is issued: a JSON Web Token that says itself whose it is, so none has to be remembered. In place of a
/// signature it ends in a hash of the rest: nobody is kept out here, but a token that was cut off or altered is none.
/// </summary>
/// <param name="Account">The id of its account.</param>
/// <param name="Number">Which of the account's tokens it is, from 1.</param>
/// <param name="Expires">When it stops being good; whole seconds.</param>
internal sealed record AccessToken(string Account, int Number, DateTimeOffset Expires)
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT","kid":"simulator"}"""u8) + ".";

    /// <summary>Reads a token; null for one that was not issued here.</summary>
    public static AccessToken? Read(string token)
    {
        var end = token.LastIndexOf('.');
        if (!token.StartsWith(Header, StringComparison.Ordinal) || end < Header.Length || token[(end + 1)..] != Secret.Hash(token[..end]))
        {
            return null;
        }

        var payload = Base64Url.DecodeFromChars(token.AsSpan(Header.Length..end));
        var claims = JsonSerializer.Deserialize(payload, TokenJson.Default.AccessClaims)!;
        return new(claims.Sub, claims.Number, DateTimeOffset.FromUnixTimeSeconds(claims.Exp));
    }

    /// <summary>The token itself.</summary>
    /// <param name="email">The address its profile claim tells.</param>
    /// <param name="issued">When it is issued.</param>
    public string Write(string email, DateTimeOffset issued)
    {
        var claims = new AccessClaims(Account, Number, issued.ToUnixTimeSeconds(), Expires.ToUnixTimeSeconds(), new(email));
        var text = Header + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, TokenJson.Default.AccessClaims));
        return $"{text}.{Secret.Hash(text)}";
    }
}
