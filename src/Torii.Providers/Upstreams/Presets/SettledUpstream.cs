using Torii.Core.Accounts;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>An upstream as its preset and its operator have settled it.</summary>
/// <param name="Settings">How its provider speaks to it.</param>
/// <param name="Targets">Its targets, in the order they are tried.</param>
/// <param name="NeedsKey">Whether it serves nobody without a key.</param>
public sealed record SettledUpstream(UpstreamSettings Settings, IReadOnlyList<Target> Targets, bool NeedsKey)
{
    /// <summary>The upstream as the pool has it.</summary>
    public Upstream ToUpstream() => new(Settings.Name, Settings.Protocol, Settings.BaseAddress) { Polling = Settings.Polling };
}
