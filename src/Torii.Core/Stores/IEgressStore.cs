using Torii.Core.Accounts;

namespace Torii.Core.Stores;

/// <summary>The ways out that accounts have of their own. Their proxies' passwords are kept encrypted.</summary>
public interface IEgressStore
{
    /// <summary>Every egress.</summary>
    Task<IReadOnlyList<Egress>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Writes an egress, new or known by its name.</summary>
    Task SaveAsync(Egress egress, CancellationToken cancellationToken);
}
