using Torii.Core.Clients;

namespace Torii.Core.Stores;

/// <summary>Client keys.</summary>
public interface IClientStore
{
    /// <summary>Every client key that has not been revoked.</summary>
    Task<IReadOnlyList<Client>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Writes a client key, new or known by its hash (it then keeps its id); returns it as stored.</summary>
    Task<Client> SaveAsync(Client client, CancellationToken cancellationToken);

    /// <summary>Revokes client keys; their generations stay.</summary>
    Task RevokeAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
