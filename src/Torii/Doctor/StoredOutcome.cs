namespace Torii.Doctor;

/// <summary>What came of reading the data folder.</summary>
internal abstract record StoredOutcome
{
    private StoredOutcome()
    {
    }

    /// <summary>It was read; where nothing is kept yet, that is nothing.</summary>
    public sealed record Read(Stored Stored) : StoredOutcome;

    /// <summary>The keys that its secrets are encrypted with cannot be used.</summary>
    /// <param name="Why">Why, as a sentence.</param>
    public sealed record Locked(string Why) : StoredOutcome;

    /// <summary>The database cannot be read as this version needs it.</summary>
    /// <param name="Why">Why, as a sentence.</param>
    public sealed record Broken(string Why) : StoredOutcome;
}
