using Torii.Core.Errands;
using Torii.Core.Generations;

namespace Torii.Core.Work;

/// <summary>
/// What is owed beside the road when a generation ends, or can have no more attempts. Each of it comes once in the life of a
/// generation, so that ids made of its own serve.
/// </summary>
internal static class Owed
{
    /// <summary>With the end of a generation: its webhooks are told.</summary>
    public static IReadOnlyList<Errand> AtEnd(Generation generation, DateTimeOffset now) =>
        generation.Webhooks is [] ? [] : [new(generation.Id, ErrandKinds.Announce, generation.Id, now)];

    /// <summary>When a generation can have no more attempts: its cost is settled, where there is anything to settle.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="mayHaveCost">Whether its last attempt has a cost, or may have one yet.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<Errand> AtLastAttempt(Generation generation, bool mayHaveCost, DateTimeOffset now) =>
        mayHaveCost || generation.Reserved is not null ? [Errand.OnceFor(ErrandKinds.Settle, generation.Id, now)] : [];

    /// <summary>When a generation is given up before its result was there. In any other state its last attempt was over earlier.</summary>
    /// <param name="generation">The generation as it was.</param>
    /// <param name="from">The state that it ends from.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<Errand> AtAbandoning(Generation generation, GenerationState from, DateTimeOffset now) =>
        from == GenerationState.Storing ? AtEnd(generation, now) : [.. AtEnd(generation, now), .. AtLastAttempt(generation, from == GenerationState.Active, now)];

    /// <summary>When a client calls a generation off.</summary>
    public static IReadOnlyList<Errand> AtCancelling(Generation generation, DateTimeOffset now) =>
        generation.State == GenerationState.Active
            ? [.. AtAbandoning(generation, generation.State, now), Errand.OnceFor(ErrandKinds.CancelTask, generation.Id, now)]
            : AtAbandoning(generation, generation.State, now);
}
