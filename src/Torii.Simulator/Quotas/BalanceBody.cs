namespace Torii.Simulator.Quotas;

/// <summary>The answer of <c>GET /nf/check</c>.</summary>
internal sealed record BalanceBody(BalanceBody.Balance RateLimitAndCreditBalance)
{
    /// <summary>What is left.</summary>
    /// <param name="EstimatedNumVideosRemaining">The videos left.</param>
    /// <param name="RateLimitReached">Whether none is.</param>
    /// <param name="AccessResetsInSeconds">How long until it is full again; rounded up, so that it is then.</param>
    internal sealed record Balance(int EstimatedNumVideosRemaining, bool RateLimitReached, int AccessResetsInSeconds);
}
