using Torii.Core.Generations;

namespace Torii.Core.Work.Intaking;

/// <summary>What came of settling what is to be made.</summary>
internal abstract record RecipeOutcome
{
    private RecipeOutcome()
    {
    }

    /// <summary>It is settled.</summary>
    /// <param name="Request">What is to be made.</param>
    /// <param name="Pin">The account that must make it; null where any may.</param>
    public sealed record Settled(GenerationRequest Request, string? Pin) : RecipeOutcome;

    /// <summary>It cannot be meant.</summary>
    public sealed record Refused(IntakeOutcome.TurnedAway Refusal) : RecipeOutcome;
}
