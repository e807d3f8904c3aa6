using System.Text.Json.Serialization;

namespace Torii.Simulator.Tokens;

/// <summary>The answer of <c>GET /api/auth/session</c>. Its keys are in camel case, other than everywhere else.</summary>
/// <param name="AccessToken">The access token.</param>
/// <param name="User">Whose it is; may be null.</param>
/// <param name="Expires">When the session ends, which is not when the token does: ISO 8601 in UTC with milliseconds.</param>
internal sealed record SessionBody(
    [property: JsonPropertyName("accessToken")] string AccessToken,
    SessionBody.UserBody? User,
    string Expires)
{
    internal sealed record UserBody(string Email);
}
