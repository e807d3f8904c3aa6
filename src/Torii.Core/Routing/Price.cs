using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>What a target costs, in US dollars, where the upstream does not say it with each result.</summary>
/// <param name="PerSecond">For each second of video.</param>
/// <param name="Each">For each result, whatever its length.</param>
public sealed record Price(decimal PerSecond, decimal Each)
{
    /// <summary>What one result costs.</summary>
    public decimal Of(GenerationRequest request) => Each + (PerSecond * (request.Kind == GenerationKind.Video ? request.Seconds ?? 0 : 0));
}
