using Torii.Core.Generations;

namespace Torii.Core.Routing.StandIns;

/// <summary>Something that Sora had and a target may not have, and what takes its place there.</summary>
public interface IStandIn
{
    /// <summary>What it means for a way. No upstream is asked and nothing is read.</summary>
    StandInVerdict Judge(Way way, Ingredients ingredients);

    /// <summary>
    /// Writes it into the request that the target gets, when an attempt begins: what stands in, or what the target needs to
    /// know to do it itself. A request that it does not concern stays as it is.
    /// </summary>
    ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken);
}
