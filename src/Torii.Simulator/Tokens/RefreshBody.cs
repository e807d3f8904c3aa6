namespace Torii.Simulator.Tokens;

/// <summary>The answer of <c>POST /oauth/token</c>.</summary>
/// <param name="AccessToken">The access token.</param>
/// <param name="RefreshToken">The refresh token for the next time; the one that was shown is spent.</param>
/// <param name="ExpiresIn">How long the access token is good, in seconds.</param>
internal sealed record RefreshBody(string AccessToken, string RefreshToken, int ExpiresIn);
