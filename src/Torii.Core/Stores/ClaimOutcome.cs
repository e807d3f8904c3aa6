using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>What became of a <see cref="Claim"/>.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome()
    {
    }

    /// <summary>The generation is active and its attempt open.</summary>
    public sealed record Claimed(Generation Generation, Attempt Attempt) : ClaimOutcome;

    /// <summary>That client has nothing waiting in that lane.</summary>
    public sealed record NothingQueued : ClaimOutcome;

    /// <summary>Another attempt holds the slot or the gate: choose again.</summary>
    public sealed record SlotTaken : ClaimOutcome;
}
