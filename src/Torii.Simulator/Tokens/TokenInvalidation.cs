namespace Torii.Simulator.Tokens;

/// <summary>Whose access tokens are to end.</summary>
/// <param name="Account">The account, by the token it was set up with, its name or its id.</param>
/// <param name="Code">What they are refused with: <c>token_invalidated</c> or <c>token_expired</c>.</param>
internal sealed record TokenInvalidation(string Account, string Code = "token_invalidated")
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem() => Code is "token_invalidated" or "token_expired" ? null : "code must be token_invalidated or token_expired";
}
