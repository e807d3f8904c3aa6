using Torii.Core.Accounts;
using Torii.Core.Generations;

namespace Torii.Admin.Upstreams;

/// <summary>Why an upstream or a target rests.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Text">What the upstream said; null where it said nothing.</param>
/// <param name="Until">When it ends by itself; null where an operator has to end it.</param>
internal sealed record UpstreamHold(Cause Cause, string? Text, DateTimeOffset? Until)
{
    /// <summary>The hold, if it is on at a moment.</summary>
    public static UpstreamHold? Of(Hold? hold, DateTimeOffset now) => hold?.IsOn(now) == true ? new UpstreamHold(hold.Cause, hold.Text, hold.Until) : null;
}
