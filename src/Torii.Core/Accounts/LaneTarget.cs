using Torii.Core.Routing;

namespace Torii.Core.Accounts;

/// <summary>A target of a lane at one moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Upstream">The name of its upstream.</param>
/// <param name="Hold">The hold that is on it; null where none is.</param>
internal sealed record LaneTarget(string Name, string Upstream, Hold? Hold)
{
    /// <summary>The target of that name.</summary>
    public static LaneTarget Of(string name, HoldBook holds, DateTimeOffset now) =>
        new(name, Target.UpstreamOf(name), holds.Find(HoldScope.Target(name)) is { } hold && hold.IsOn(now) ? hold : null);
}
