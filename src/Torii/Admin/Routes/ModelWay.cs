using Torii.Core.Generations;

namespace Torii.Admin.Routes;

/// <summary>What a target would make of a request.</summary>
/// <param name="Target">The target.</param>
/// <param name="Upstream">Its upstream.</param>
/// <param name="Fit">How well it fits.</param>
/// <param name="IsReachable">Whether it has an account that could make it, now or later.</param>
/// <param name="Model">The upstream's name for the model; null where none is sent.</param>
/// <param name="Seconds">The length that would be made; null where the kind has none.</param>
/// <param name="Size">The size that would be made; null where the kind has none, or the upstream decides.</param>
/// <param name="Adjustments">How that departs from what was asked for.</param>
/// <param name="Why">Why it cannot be made there; null where it can.</param>
/// <param name="Estimate">What it would cost, in US dollars; null where that is not known beforehand.</param>
internal sealed record ModelWay(
    string Target,
    string Upstream,
    WayFit Fit,
    bool IsReachable,
    string? Model,
    int? Seconds,
    string? Size,
    IReadOnlyList<Adjustment> Adjustments,
    string? Why,
    decimal? Estimate);
