using Torii.Core.Clients;

namespace Torii.Core.Stores;

/// <summary>Client keys.</summary>
public interface IClientStore
{
    /// <summary>Every client key that has not been revoked.</summary>
    Task<IReadOnlyList<Client>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Every client key there ever was, in the order of adding, revoked ones included.</summary>
    Task<IReadOnlyList<Client>> EverAsync(CancellationToken cancellationToken);

    /// <summary>Writes a client key, new or known by its hash (it then keeps its id); returns it as stored.</summary>
    Task<Client> SaveAsync(Client client, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a client key that is known by its id, its key's HMAC included, which may so be another one; false where it is
    /// not there or has been revoked.
    /// </summary>
    Task<bool> UpdateAsync(Client client, CancellationToken cancellationToken);

    /// <summary>Revokes client keys; their generations stay.</summary>
    Task RevokeAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
