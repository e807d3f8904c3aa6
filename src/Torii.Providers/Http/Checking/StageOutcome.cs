namespace Torii.Providers.Http.Checking;

/// <summary>What came of a stage.</summary>
public enum StageOutcome
{
    /// <summary>It went well.</summary>
    Ok,

    /// <summary>It did not.</summary>
    Failed,

    /// <summary>It was not needed, or an earlier one failed.</summary>
    Skipped,
}
