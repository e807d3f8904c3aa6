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

    /// <summary>The client whose key has that HMAC; null where there is none in force.</summary>
    public Client? FindByHash(string keyHash) => _picture.ByHash.GetValueOrDefault(keyHash);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Client> All => _picture.ById.Values;

    private sealed class Picture(IReadOnlyList<Client> clients)
    {
        public FrozenDictionary<string, Client> ById { get; } = clients.ToFrozenDictionary(client => client.Id, StringComparer.Ordinal);

        public FrozenDictionary<string, Client> ByHash { get; } = clients.ToFrozenDictionary(client => client.KeyHash, StringComparer.Ordinal);
    }
}
