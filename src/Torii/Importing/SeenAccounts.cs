using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>The accounts that an import knows, and where in its file each of them stood. Several of its accounts may be under way.</summary>
internal sealed class SeenAccounts(IAccountStore store, Accesses accesses)
{
    private readonly Lock _lock = new();
    private readonly KnownAccounts _known = new();
    private readonly Dictionary<string, string> _placeByAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _placeByToken = new(StringComparer.Ordinal);

    /// <summary>Reads the accounts that are there already.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var account in await store.AllAsync(cancellationToken))
        {
            if (account.Upstream == AccountSync.SoraUpstream)
            {
                var document = await accesses.CredentialAsync(account.Id, cancellationToken);

                // One whose tokens cannot be read is known by the hash that it was first known by all the same.
                _known.Put(new KnownAccount(account, SoraCredential.Parse(document ?? "") ?? new SoraCredential(Token: null)));
            }
        }
    }

    /// <summary>The account that an entry is; null for a new one.</summary>
    public KnownAccount? Find(ImportedAccount entry)
    {
        lock (_lock)
        {
            return _known.Find(entry);
        }
    }

    /// <summary>Notes where an entry's tokens stand.</summary>
    /// <returns>Where one of them stood before; null where none did.</returns>
    public string? Meet(ImportedAccount entry, string place)
    {
        lock (_lock)
        {
            string? earlier = null;
            foreach (var hash in TokenHash.Of(entry.Credential))
            {
                earlier ??= _placeByToken.GetValueOrDefault(hash);
                _placeByToken.TryAdd(hash, place);
            }

            return earlier;
        }
    }

    /// <summary>Where an account stood that has been taken in already; null for any other.</summary>
    public string? PlaceOf(KnownAccount? known)
    {
        lock (_lock)
        {
            return known is null ? null : _placeByAccount.GetValueOrDefault(known.Account.Id);
        }
    }

    /// <summary>Notes an account that was taken in.</summary>
    public void Take(KnownAccount taken, string place)
    {
        lock (_lock)
        {
            _known.Put(taken);
            _placeByAccount[taken.Account.Id] = place;
        }
    }
}
