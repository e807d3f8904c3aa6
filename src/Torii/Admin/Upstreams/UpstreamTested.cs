using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Admin.Upstreams;

/// <summary>What came of asking an upstream, without making anything.</summary>
/// <param name="Works">Whether it is there and lets us in.</param>
/// <param name="Cause">Why not; null where it does.</param>
/// <param name="Message">What it said, or what stood in the way; null where it works.</param>
internal sealed record UpstreamTested(bool Works, Cause? Cause, string? Message)
{
    /// <summary>What came of a check.</summary>
    public static UpstreamTested Of(CheckOutcome outcome) => outcome is CheckOutcome.Refused { Refusal: var refusal }
        ? new UpstreamTested(Works: false, refusal.Cause, refusal.Message)
        : new UpstreamTested(Works: true, Cause: null, Message: null);
}
