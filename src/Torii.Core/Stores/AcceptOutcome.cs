using Torii.Core.Costs;

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

    /// <summary>It would cost more than its client key may; nothing was written.</summary>
    /// <param name="Costs">What the client key has cost so far.</param>
    /// <param name="Wanted">What the batch would cost, in US dollars; 0 where nobody knows.</param>
    public sealed record OverBudget(ClientCosts Costs, decimal Wanted) : AcceptOutcome;
}
