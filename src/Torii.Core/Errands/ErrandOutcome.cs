namespace Torii.Core.Errands;

/// <summary>What came of running an errand.</summary>
public abstract record ErrandOutcome
{
    private ErrandOutcome()
    {
    }

    /// <summary>It is done, or no longer needed.</summary>
    public sealed record Done : ErrandOutcome;

    /// <summary>It is too early: what it waits for has not happened. That is no try in vain.</summary>
    /// <param name="After">When to look again.</param>
    public sealed record NotYet(TimeSpan After) : ErrandOutcome;

    /// <summary>It must be tried again.</summary>
    /// <param name="Why">What stood in the way, for the operator.</param>
    public sealed record Again(string Why) : ErrandOutcome;
}
