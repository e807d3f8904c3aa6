using System.Data.Common;
using System.Security.Cryptography;
using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Security;
using Torii.Storage;

namespace Torii.Doctor;

/// <summary>Reads what the data folder holds, once for all who look at it.</summary>
internal sealed class StoredReader(IServiceProvider services)
{
    private readonly Lock _lock = new();
    private Task<StoredOutcome>? _outcome;

    /// <summary>Reads it, or waits until it is read.</summary>
    public Task<StoredOutcome> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (_outcome ??= ReadAsync(services)).WaitAsync(cancellationToken);
        }
    }

    private static async Task<StoredOutcome> ReadAsync(IServiceProvider services)
    {
        if (services.GetService<IAccountStore>() is not { } accounts)
        {
            return new StoredOutcome.Read(Stored.None);
        }

        try
        {
            services.GetRequiredService<KeyRing>().Check();
            return new StoredOutcome.Read(await ReadAsync(services, accounts));
        }
        catch (Exception locked) when (locked is CryptographicException or InvalidOperationException)
        {
            return new StoredOutcome.Locked(locked.Message);
        }
        catch (Exception broken) when (broken is DbException or BrokenRowException)
        {
            return new StoredOutcome.Broken(broken.Message);
        }
    }

    private static async Task<Stored> ReadAsync(IServiceProvider services, IAccountStore store)
    {
        var all = await store.AllAsync(CancellationToken.None);
        var accounts = new List<StoredAccount>();
        foreach (var account in all.Where(account => account.Status != AccountStatus.Retired && account.Upstream != AccountSync.SimulatorUpstream))
        {
            var (credential, isReadable) = await TryAsync(async () => await store.CredentialAsync(account.Id, CancellationToken.None));
            accounts.Add(new StoredAccount(account, credential, isReadable));
        }

        var (egresses, areProxies) = await TryAsync(() => services.GetRequiredService<IEgressStore>().AllAsync(CancellationToken.None));
        var (_, areClients) = await TryAsync(() => services.GetRequiredService<IClientStore>().AllAsync(CancellationToken.None));
        var (_, areSettings) = await TryAsync(() => services.GetRequiredService<ISettingStore>().ListAsync("", CancellationToken.None));
        return new Stored(
            accounts,
            await store.HoldsAsync(CancellationToken.None),
            egresses ?? [],
            [.. (await services.GetRequiredService<IUpstreamStore>().AllAsync(CancellationToken.None)).Where(upstream => !upstream.IsRetired)],
            [
                .. accounts.Where(account => !account.IsReadable).Select(account => $"the credential of account '{account.Account.Name}'"),
                .. areProxies ? Array.Empty<string>() : ["the proxies of accounts"],
                .. areClients ? Array.Empty<string>() : ["the webhook secrets of client keys"],
                .. areSettings ? Array.Empty<string>() : ["settings of the console"],
            ]);
    }

    private static async Task<(T? Value, bool IsReadable)> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return (await read(), true);
        }
        catch (Exception locked) when (locked is CryptographicException or FormatException)
        {
            return (default, false);
        }
    }
}
