using System.Buffers.Text;
using System.Text.Json;

namespace Torii.Importing;

/// <summary>
/// Reads the owner's address from an access token that is a JWT, in the claim
/// <c>https://api.openai.com/profile</c>. Nobody has checked its signature: it only helps to know an account again.
/// </summary>
internal static class TokenEmail
{
    /// <summary>The address; null where the token tells none.</summary>
    public static string? Of(string? token)
    {
        if (token?.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return EmailIn(claims.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or JSON whose text is no Unicode.
            return null;
        }
    }

    private static string? EmailIn(JsonElement claims) =>
        claims.ValueKind == JsonValueKind.Object
        && claims.TryGetProperty("https://api.openai.com/profile", out var profile)
        && profile.ValueKind == JsonValueKind.Object
        && profile.TryGetProperty("email", out var email)
        && email.ValueKind == JsonValueKind.String
        && email.GetString()!.Contains('@', StringComparison.Ordinal)
            ? OneLine.Of(email.GetString(), AccountFields.LongestEmail)
            : null;
}
