using System.Text.Json.Nodes;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>An upstream as the console shows it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Protocol">The protocol it speaks; null where what was written makes no upstream.</param>
/// <param name="Preset">The preset it began with; null for those that Torii has by itself.</param>
/// <param name="BaseUrl">Where its API begins; null where that is not known.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="IsSimulated">Whether it only plays an upstream.</param>
/// <param name="IsSuperseded">Whether it plays no more, since there are real accounts.</param>
/// <param name="IsLocked">Whether it cannot be changed here.</param>
/// <param name="IsRetired">Whether it gets no more work, and is kept for what it has under way.</param>
/// <param name="NeedsKey">Whether it serves nobody without a key.</param>
/// <param name="UnderWay">How many attempts are open there.</param>
/// <param name="Accounts">Its accounts.</param>
/// <param name="Hold">Why all of it rests; null where it does not.</param>
/// <param name="Targets">What it makes.</param>
/// <param name="Mistakes">Why it cannot be used as it was written; empty where it can.</param>
/// <param name="Fields">What was written beside its preset; null for what cannot be changed here.</param>
/// <param name="Version">What an edit is based on; null for what cannot be changed here.</param>
internal sealed record UpstreamView(
    string Name,
    string? Protocol,
    string? Preset,
    string? BaseUrl,
    UpstreamOrigin Origin,
    bool IsSimulated,
    bool IsSuperseded,
    bool IsLocked,
    bool IsRetired,
    bool NeedsKey,
    int UnderWay,
    UpstreamAccounts Accounts,
    UpstreamHold? Hold,
    IReadOnlyList<TargetView> Targets,
    IReadOnlyList<UpstreamMistake> Mistakes,
    JsonObject? Fields,
    string? Version);
