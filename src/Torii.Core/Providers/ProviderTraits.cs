using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>What a provider declares of itself.</summary>
public sealed record ProviderTraits
{
    /// <summary>The kinds it can make.</summary>
    public required IReadOnlySet<GenerationKind> Kinds { get; init; }

    /// <summary>
    /// How many submissions of one kind an account may have undecided at once; null for any number. Where submissions
    /// are <see cref="StepClass.Listed"/> it must be 1, or a lost one could be taken for another.
    /// </summary>
    public required int? SubmissionsAtOnce { get; init; }

    /// <summary>Whether accounts have subscriptions, which some models need.</summary>
    public bool HasPlans { get; init; }

    /// <summary>
    /// Whether the links to results are for everybody. Where they need a key, or lead into an operator's own network, results
    /// are kept whatever the settings say: nobody else could fetch them.
    /// </summary>
    public bool HasPublicResults { get; init; } = true;

    /// <summary>How often to ask after running tasks.</summary>
    public required PollPlan Polling { get; init; }
}
