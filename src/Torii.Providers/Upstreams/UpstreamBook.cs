using System.Collections.Frozen;
using Torii.Core.Accounts;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams;

/// <summary>The upstreams by name: one picture that is swapped whole.</summary>
public sealed class UpstreamBook(IEnumerable<UpstreamSettings> upstreams)
{
    private volatile FrozenDictionary<string, UpstreamSettings> _byName = ByName(upstreams);

    /// <summary>Every one.</summary>
    public IEnumerable<UpstreamSettings> All => _byName.Values;

    /// <summary>Puts others in their place. One that has work under way must be among them, or it could not be asked after.</summary>
    public void Set(IEnumerable<UpstreamSettings> upstreams) => _byName = ByName(upstreams);

    /// <summary>The settings of an upstream whose accounts are in the pool.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public UpstreamSettings Of(Upstream upstream) => _byName[upstream.Name];

    /// <summary>The settings of the upstream that a target belongs to.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public UpstreamSettings Of(Target target) => _byName[target.Upstream];

    private static FrozenDictionary<string, UpstreamSettings> ByName(IEnumerable<UpstreamSettings> upstreams) =>
        upstreams.ToFrozenDictionary(upstream => upstream.Name, StringComparer.Ordinal);
}
