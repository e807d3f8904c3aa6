using Torii.Core.Routing;

namespace Torii.Core.Stores;

/// <summary>The upstreams that operators added at the console. There are few: all of them are read at once.</summary>
public interface IUpstreamStore
{
    /// <summary>Every one, in the order of their positions.</summary>
    Task<IReadOnlyList<OwnUpstream>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Writes an upstream, new or known by its name.</summary>
    Task SaveAsync(OwnUpstream upstream, CancellationToken cancellationToken);

    /// <summary>Forgets the upstream of that name, if there is one.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}
