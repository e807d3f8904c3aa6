using Torii.Core.Accounts;

namespace Torii.Core.Providers;

/// <summary>What came of asking an upstream for all it tells of an account.</summary>
public abstract record InspectionOutcome : IProviderOutcome
{
    private InspectionOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>The account works.</summary>
    /// <param name="Plan">Its subscription as the upstream names it; empty where it has none.</param>
    /// <param name="Facts">What else was told.</param>
    public sealed record Told(string Plan, AccountFacts Facts) : InspectionOutcome;

    /// <summary>It does not, or that could not be told.</summary>
    public sealed record Refused(Refusal Refusal) : InspectionOutcome;
}
