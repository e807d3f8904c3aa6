using System.Text.Json.Serialization;

namespace Torii.Simulator.Tokens;

/// <summary>The payload of an access token. Callers read <c>exp</c> and the profile.</summary>
/// <param name="Sub">The id of the account.</param>
/// <param name="Number">Which of the account's tokens it is.</param>
/// <param name="Iat">When it was issued, in Unix seconds.</param>
/// <param name="Exp">When it stops being good, in Unix seconds.</param>
/// <param name="Profile">The claim that tells the account's address.</param>
internal sealed record AccessClaims(
    string Sub,
    int Number,
    long Iat,
    long Exp,
    [property: JsonPropertyName("https://api.openai.com/profile")] AccessClaims.ProfileClaim Profile)
{
    internal sealed record ProfileClaim(string Email);
}
