namespace Torii.Admin.Accounts;

/// <summary>A token that an access token is wanted for.</summary>
internal sealed record TokenConversionRequest
{
    /// <summary>What it is: <c>st</c>, a session token, or <c>rt</c>, a refresh token.</summary>
    public required string Kind { get; init; }

    /// <summary>The token.</summary>
    public required string Token { get; init; }

    /// <summary>The app that the refresh token was given to; null for the usual one.</summary>
    public string? ClientId { get; init; }

    /// <summary>The proxy to leave by; null for the default way out.</summary>
    public string? Proxy { get; init; }

    /// <inheritdoc />
    /// <remarks>The token stays out of logs and messages.</remarks>
    public override string ToString() => nameof(TokenConversionRequest);
}
