namespace Torii.Core.Providers;

/// <summary>What came of asking an upstream about an account.</summary>
public abstract record CheckOutcome : IProviderOutcome
{
    private CheckOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>The account works.</summary>
    /// <param name="Plan">Its subscription as the upstream names it; empty where it has none.</param>
    public sealed record Working(string Plan) : CheckOutcome;

    /// <summary>It does not, or that could not be told.</summary>
    public sealed record Refused(Refusal Refusal) : CheckOutcome;
}
