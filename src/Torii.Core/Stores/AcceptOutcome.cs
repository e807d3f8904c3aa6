namespace Torii.Core.Stores;

/// <summary>What became of a batch that was to be written.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>It is durable.</summary>
    public sealed record Accepted : AcceptOutcome;

    /// <summary>An input it names is not here (any more); nothing was written.</summary>
    /// <param name="MediaId">The input.</param>
    public sealed record MediaGone(string MediaId) : AcceptOutcome;

    /// <summary>A request with the same idempotency key was a moment faster; nothing was written.</summary>
    public sealed record KeyTaken : AcceptOutcome;
}
