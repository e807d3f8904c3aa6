using System.Collections.Frozen;

namespace Torii.Core.Clients;

/// <summary>Every client key in force, as one picture that is swapped whole.</summary>
public sealed class ClientBook
{
    private volatile Picture _picture = new([]);

    /// <summary>Replaces the picture.</summary>
    public void Set(IReadOnlyList<Client> clients) => _picture = new Picture(clients);

    /// <summary>The client of that id; null where there is none in force.</summary>
    public Client? Find(string id) => _picture.ById.GetValueOrDefault(id);

    /// <summary>
    /// The client whose key, or former key, has that HMAC; null where there is none in force. Whether that key opens
    /// anything now is for <see cref="Client.Opens"/> to say.
    /// </summary>
    public Client? FindByHash(string keyHash) => _picture.ByHash.GetValueOrDefault(keyHash);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Client> All => _picture.ById.Values;

    private sealed class Picture(IReadOnlyList<Client> clients)
    {
        public FrozenDictionary<string, Client> ById { get; } = clients.ToFrozenDictionary(client => client.Id, StringComparer.Ordinal);

        // Of a former key and another's present one, the present one counts: the last in the row wins.
        public FrozenDictionary<string, Client> ByHash { get; } = clients
            .Where(client => client.FormerKeyHash is not null)
            .Select(client => KeyValuePair.Create(client.FormerKeyHash!, client))
            .Concat(clients.Select(client => KeyValuePair.Create(client.KeyHash, client)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
