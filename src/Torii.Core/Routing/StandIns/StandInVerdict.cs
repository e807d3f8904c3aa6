using Torii.Core.Generations;

namespace Torii.Core.Routing.StandIns;

/// <summary>What a stand-in means for a way.</summary>
public abstract record StandInVerdict
{
    private StandInVerdict()
    {
    }

    /// <summary>Nothing: it was not asked for, or the target does it itself.</summary>
    public sealed record NotNeeded : StandInVerdict;

    /// <summary>The target does it itself, but only through one account.</summary>
    public sealed record Pinned(string AccountId) : StandInVerdict;

    /// <summary>It stands in.</summary>
    public sealed record Needed(Adjustment Adjustment) : StandInVerdict;

    /// <summary>The target cannot do it, and nothing can stand in.</summary>
    /// <param name="Why">The rest of a sentence for the client that begins with the upstream.</param>
    /// <param name="Param">The field it is about.</param>
    public sealed record Impossible(string Why, string? Param) : StandInVerdict;
}
