namespace Torii.Core.Generations;

/// <summary>Where a generation stands. The order is the road's; the three last are ends.</summary>
public enum GenerationState
{
    /// <summary>Waiting for an account.</summary>
    Queued,

    /// <summary>An attempt is open for it.</summary>
    Active,

    /// <summary>The upstream has made it; the result is being fetched.</summary>
    Storing,

    /// <summary>The result is kept here.</summary>
    Completed,

    /// <summary>It ended without a result; the cause says why.</summary>
    Failed,

    /// <summary>The client called it off.</summary>
    Cancelled,
}
