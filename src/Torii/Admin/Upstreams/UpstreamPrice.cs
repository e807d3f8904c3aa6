namespace Torii.Admin.Upstreams;

/// <summary>What a target costs, in US dollars.</summary>
/// <param name="PerSecond">For each second of video.</param>
/// <param name="Each">For each result.</param>
internal sealed record UpstreamPrice(decimal PerSecond, decimal Each);
