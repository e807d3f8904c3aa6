namespace Torii.Core.Providers;

/// <summary>What came of asking an upstream about an account.</summary>
public abstract record CheckOutcome
{
    private CheckOutcome()
    {
    }

    /// <summary>The account works.</summary>
    /// <param name="Plan">Its subscription as the upstream names it; empty where it has none.</param>
    public sealed record Working(string Plan) : CheckOutcome;

    /// <summary>It does not, or that could not be told.</summary>
    public sealed record Refused(Refusal Refusal) : CheckOutcome;
}
