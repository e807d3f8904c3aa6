using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Work.Intaking;

/// <summary>What came of settling what is to be made.</summary>
internal abstract record RecipeOutcome
{
    private RecipeOutcome()
    {
    }

    /// <summary>It is settled.</summary>
    /// <param name="Request">What is to be made.</param>
    /// <param name="Ingredients">What is known of what it names.</param>
    public sealed record Settled(GenerationRequest Request, Ingredients Ingredients) : RecipeOutcome;

    /// <summary>It cannot be meant.</summary>
    public sealed record Refused(IntakeOutcome.TurnedAway Refusal) : RecipeOutcome;
}
