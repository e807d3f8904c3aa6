using System.Buffers.Text;
using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>
/// What a JSON Web Token says of itself. Its signature is the backend's to check: here it only tells when to renew the token
/// and why it was refused.
/// </summary>
/// <param name="ExpiresAt">When it ends; null where it does not say.</param>
/// <param name="Services">Who issued it and whom it is for, as far as it says.</param>
internal sealed record TokenClaims(DateTimeOffset? ExpiresAt, IReadOnlyList<string> Services)
{
    // Within what a DateTimeOffset can be.
    private const double LastSecond = 253402300799;

    /// <summary>Reads a token; null where it is no such token.</summary>
    public static TokenClaims? Read(string token)
    {
        if (token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        using var document = JsonReading.Parse(Base64Url.DecodeFromChars(payload));
        return document is null ? null : new TokenClaims(ExpiryIn(document.RootElement), [.. ServicesIn(document.RootElement)]);
    }

    /// <summary>The service that the token is for where that is plainly not the one at <paramref name="backend"/>; else null.</summary>
    public string? ForeignTo(Uri backend) => Services is [var first, ..] && !Services.Any(service => IsOf(service, backend)) ? first : null;

    private static DateTimeOffset? ExpiryIn(JsonElement claims) =>
        claims.Number("exp"u8) is { } seconds and >= 0 and <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    private static IEnumerable<string> ServicesIn(JsonElement claims)
    {
        if (claims.Text("iss"u8) is { } issuer)
        {
            yield return issuer;
        }

        if (claims.Text("aud"u8) is { } audience)
        {
            yield return audience;
        }
        else if (claims.Member("aud"u8) is { ValueKind: JsonValueKind.Array } audiences)
        {
            foreach (var one in JsonLists.TextsIn(audiences))
            {
                yield return one;
            }
        }
    }

    private static bool IsOf(string service, Uri backend) =>
        service.Contains("openai", StringComparison.OrdinalIgnoreCase)
        || service.Contains("chatgpt", StringComparison.OrdinalIgnoreCase)
        || service.Contains(backend.Host, StringComparison.OrdinalIgnoreCase);
}
