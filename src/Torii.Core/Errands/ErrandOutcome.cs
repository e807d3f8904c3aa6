namespace Torii.Core.Errands;

/// <summary>What came of running an errand.</summary>
public abstract record ErrandOutcome
{
    private ErrandOutcome()
    {
    }

    /// <summary>It is done, or no longer needed.</summary>
    public sealed record Done : ErrandOutcome;

    /// <summary>It must be tried again.</summary>
    /// <param name="Why">What stood in the way, for the operator.</param>
    public sealed record Again(string Why) : ErrandOutcome;
}
