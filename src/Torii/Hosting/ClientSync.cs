using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Security;

namespace Torii.Hosting;

/// <summary>
/// Brings the client keys in the store in line with the configuration. Where the operator has given none, the keys that
/// everybody knows serve a first try, or a new one is made and shown once.
/// </summary>
internal sealed class ClientSync(IClientStore store, ClientBook book, ClientKeys keys, BuiltInKeys builtIn, IdSource ids, ToriiSettings settings)
{
    /// <summary>Whether the operator has given a key.</summary>
    public bool HasOwn => settings.ClientKey is not null || settings.AdminKey is not null || settings.ClientKeys.Count > 0;

    /// <summary>Writes what has changed.</summary>
    /// <param name="mayUseBuiltIn">Whether the keys that everybody knows may serve.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A key that was made and must be shown now; null where none was.</returns>
    public async Task<string?> RunAsync(bool mayUseBuiltIn, CancellationToken cancellationToken)
    {
        var stored = await store.AllAsync(cancellationToken);
        var wanted = Wanted(mayUseBuiltIn);
        string? made = null;
        if (wanted.Count == 0 && !stored.Any(client => client.Origin is ClientOrigin.Generated or ClientOrigin.Operator))
        {
            made = ClientKeys.Make();
            wanted.Add(New("generated", made, ClientOrigin.Generated));
        }

        // A key that was made at an earlier start is not made again, but the webhooks that are set now are for it too.
        var earlier = stored.Where(client => client.Origin == ClientOrigin.Generated).Select(WithWebhooks);
        foreach (var client in wanted.Concat(earlier).Where(client => !stored.Any(known => client with { Id = known.Id } == known)))
        {
            await store.SaveAsync(client, cancellationToken);
        }

        var hashes = wanted.Select(client => client.KeyHash).ToHashSet(StringComparer.Ordinal);
        await store.RevokeAsync([.. stored.Where(client => client.Origin is ClientOrigin.BuiltIn or ClientOrigin.Configuration && !hashes.Contains(client.KeyHash)).Select(client => client.Id)], cancellationToken);
        builtIn.AreOn = mayUseBuiltIn;
        book.Set(await store.AllAsync(cancellationToken));
        return made;
    }

    /// <summary>Revokes the keys made before and makes a new one.</summary>
    public async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        var stored = await store.AllAsync(cancellationToken);
        await store.RevokeAsync([.. stored.Where(client => client.Origin == ClientOrigin.Generated).Select(client => client.Id)], cancellationToken);
        var made = ClientKeys.Make();
        await store.SaveAsync(New("generated", made, ClientOrigin.Generated), cancellationToken);
        return made;
    }

    private List<Client> Wanted(bool mayUseBuiltIn)
    {
        var wanted = settings.ClientKeys.Select(Configured).ToList();
        if ((settings.ClientKey ?? settings.AdminKey) is { } own)
        {
            wanted.Add(New("default", own, ClientOrigin.Configuration));
        }

        if (mayUseBuiltIn)
        {
            wanted.AddRange(BuiltInKeys.All.Select(key => New(key, key, ClientOrigin.BuiltIn)));
        }

        return wanted;
    }

    private Client Configured(ConfiguredClient entry) => New(entry.Name, entry.Key, ClientOrigin.Configuration) with
    {
        Models = entry.Models,
        RequestsPerMinute = entry.RequestsPerMinute,
        AtOnce = entry.AtOnce,
        QueueBound = entry.QueueBound,
        Budget = entry.Budget,
        ExpiresAt = entry.ExpiresAt,
        Strict = entry.Strict,
        Webhooks = entry.Webhooks.Addresses,
        WebhookSecret = entry.Webhooks.Secret,
    };

    private Client New(string name, string key, ClientOrigin origin) =>
        WithWebhooks(new Client { Id = ids.Next(), Name = name, KeyHash = keys.HashOf(key), Origin = origin });

    private Client WithWebhooks(Client client) =>
        client with { Webhooks = settings.Webhooks.Addresses, WebhookSecret = settings.Webhooks.Secret };
}
