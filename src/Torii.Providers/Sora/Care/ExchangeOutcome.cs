using Torii.Core.Providers;

namespace Torii.Providers.Sora.Care;

/// <summary>What came of asking for an access token.</summary>
internal abstract record ExchangeOutcome
{
    private ExchangeOutcome()
    {
    }

    /// <summary>There is one.</summary>
    /// <param name="Token">The access token.</param>
    /// <param name="RefreshToken">The refresh token that takes the place of the one that was shown; null where that stays.</param>
    public sealed record Given(string Token, string? RefreshToken) : ExchangeOutcome
    {
        /// <inheritdoc />
        public override string ToString() => nameof(Given);
    }

    /// <summary>There is none.</summary>
    public sealed record Refused(Refusal Refusal) : ExchangeOutcome;
}
