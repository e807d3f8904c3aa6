using Torii.Core.Generations;

namespace Torii.Admin.Overview;

/// <summary>Generations that wait for the same accounts.</summary>
/// <param name="Kind">What they result in.</param>
/// <param name="Targets">The targets that can make them, in the order they are tried.</param>
/// <param name="Plan">The subscription they need; null for any.</param>
/// <param name="AccountId">The one account they can go to; null for any.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="IsServed">Whether some account will take them, now or later.</param>
/// <param name="FreeAt">When the first account that rests can be asked again; null where none rests, or nobody knows.</param>
/// <param name="UsualWait">How long results of the kind have waited of late, half of them at most, in seconds; null where there were none.</param>
internal sealed record LaneStanding(
    GenerationKind Kind,
    IReadOnlyList<string> Targets,
    string? Plan,
    string? AccountId,
    int Waiting,
    bool IsServed,
    DateTimeOffset? FreeAt,
    double? UsualWait);
