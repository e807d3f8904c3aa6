namespace Torii.Admin.Accounts;

/// <summary>What was had for a token. Nothing of it is kept here.</summary>
/// <param name="AccessToken">The access token.</param>
/// <param name="RefreshToken">The refresh token that is good from now on; null where there was none.</param>
/// <param name="Email">The address of the account's owner; null where the token does not tell.</param>
internal sealed record TokenConversionAnswer(string AccessToken, string? RefreshToken, string? Email)
{
    /// <inheritdoc />
    /// <remarks>The tokens stay out of logs and messages.</remarks>
    public override string ToString() => nameof(TokenConversionAnswer);
}
