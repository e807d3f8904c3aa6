using Torii.Core.Stores;

namespace Torii.Admin.Clients;

/// <summary>What client keys are called, revoked ones too: what they have asked for stays.</summary>
internal sealed class ClientNames(IClientStore store)
{
    /// <summary>The names by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellationToken) =>
        (await store.EverAsync(cancellationToken)).ToDictionary(client => client.Id, client => client.Name, StringComparer.Ordinal);
}
