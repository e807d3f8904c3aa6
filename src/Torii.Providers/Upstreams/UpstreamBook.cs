using System.Collections.Frozen;
using Torii.Core.Accounts;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams;

/// <summary>The configured upstreams by name.</summary>
public sealed class UpstreamBook(IEnumerable<UpstreamSettings> upstreams)
{
    private readonly FrozenDictionary<string, UpstreamSettings> _byName = upstreams.ToFrozenDictionary(upstream => upstream.Name, StringComparer.Ordinal);

    /// <summary>Every one.</summary>
    public IEnumerable<UpstreamSettings> All => _byName.Values;

    /// <summary>The settings of an upstream whose accounts are in the pool.</summary>
    /// <exception cref="KeyNotFoundException">It is not configured.</exception>
    public UpstreamSettings Of(Upstream upstream) => _byName[upstream.Name];

    /// <summary>The settings of the upstream that a target belongs to.</summary>
    /// <exception cref="KeyNotFoundException">It is not configured.</exception>
    public UpstreamSettings Of(Target target) => _byName[target.Upstream];
}
