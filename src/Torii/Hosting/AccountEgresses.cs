using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Hosting;

/// <summary>The proxies that accounts have of their own: kept in the store, known to the egress book.</summary>
internal sealed class AccountEgresses(IEgressStore store, EgressBook book)
{
    /// <summary>Makes the stored ones known.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var egress in await store.AllAsync(cancellationToken))
        {
            book.Put(egress);
        }
    }

    /// <summary>The name of the egress through a proxy; the default one where there is none.</summary>
    public async Task<string> NameOfAsync(Uri? proxy, CancellationToken cancellationToken)
    {
        if (proxy is null)
        {
            return Egress.DefaultName;
        }

        var egress = Egress.Through(proxy);
        if (book.Find(egress.Name) != egress)
        {
            await store.SaveAsync(egress, cancellationToken);
            book.Put(egress);
        }

        return egress.Name;
    }
}
