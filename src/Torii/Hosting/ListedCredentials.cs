using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Providers.Sora;

namespace Torii.Hosting;

/// <summary>Decides with which credential a listed account is written.</summary>
internal sealed class ListedCredentials(IAccountStore store)
{
    private HashSet<string> _dead = [];

    /// <summary>Learns which accounts' access has ended.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var holds = await store.HoldsAsync(cancellationToken);
        _dead = holds.Where(hold => hold.Cause == Cause.Unauthorized).Select(hold => hold.Scope).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The credential document to write; null to leave the one that is stored, which may be newer than the list: tokens that
    /// were renewed exist nowhere else. Where the stored one is dead, what the list says may be its cure.
    /// </summary>
    public async Task<string?> OfAsync(Account? known, ConfiguredAccount entry, CancellationToken cancellationToken)
    {
        var listed = new SoraCredential(entry.Token) { SessionToken = entry.SessionToken, RefreshToken = entry.RefreshToken, ClientId = entry.ClientId };
        if (known is null)
        {
            return listed.ToDocument();
        }

        var scope = HoldScope.Account(known.Id);
        if (!listed.IsRenewable || !_dead.Contains(scope) || await store.CredentialAsync(known.Id, cancellationToken) == listed.ToDocument())
        {
            return null;
        }

        await store.ReleaseAsync(scope, cancellationToken);
        return listed.ToDocument();
    }
}
