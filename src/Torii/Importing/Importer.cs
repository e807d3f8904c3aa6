using System.Runtime.CompilerServices;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>Takes accounts in from a file, one after the other, each whole or not at all.</summary>
internal sealed class Importer(IAccountStore store, AccountEgresses egresses, UpstreamQuestions questions, IdSource ids)
{
    private const int ShownOfToken = 6;

    private readonly KnownAccounts _known = new();
    private readonly Dictionary<string, string> _placeByAccount = new(StringComparer.Ordinal);

    /// <summary>Takes them in. Told to stop, it ends the account it is at.</summary>
    /// <returns>What became of each, as it goes.</returns>
    public async IAsyncEnumerable<ImportReport> RunAsync(
        IReadOnlyList<ImportLine> lines,
        ImportTerms terms,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return line switch
            {
                ImportLine.Entry entry => await TakeAsync(entry.Place, terms.Apply(entry.Account), terms.Mode),
                ImportLine.Faulty faulty => new ImportReport(faulty.Place, ImportResult.Failed, Account: null, faulty.Why),
                _ => throw new InvalidOperationException("Not a line of a file."),
            };
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await egresses.LoadAsync(cancellationToken);
        foreach (var account in await store.AllAsync(cancellationToken))
        {
            if (account.Upstream == AccountSync.SoraUpstream)
            {
                var document = await store.CredentialAsync(account.Id, cancellationToken);

                // One whose tokens cannot be read is known by the hash that it was first known by all the same.
                _known.Put(new KnownAccount(account, SoraCredential.Parse(document ?? "") ?? new SoraCredential(Token: null)));
            }
        }
    }

    private async Task<ImportReport> TakeAsync(string place, ImportedAccount entry, ImportMode mode)
    {
        var known = _known.Find(entry);
        if (EarlierPlaceOf(known) is { } earlier)
        {
            return Failed(place, entry, $"is the account of {earlier} again");
        }

        var fresh = NewAccount(place);
        switch (await questions.AskAsync(entry, known?.Account ?? fresh, Merging.TokensOf(entry, known), mode))
        {
            case AskOutcome.Answered answered:
                return await SaveAsync(place, answered.Account, fresh);
            case AskOutcome.Refused refused:
                return Failed(place, entry, refused.Why);
            default:
                throw new InvalidOperationException("Not an outcome of a question.");
        }
    }

    private async Task<ImportReport> SaveAsync(string place, ImportedAccount entry, Account fresh)
    {
        // Only now its owner's address may be known. Tokens that were just given are kept in any case: the old ones are spent.
        var known = _known.Find(entry);
        if (EarlierPlaceOf(known) is { } earlier && entry.Renewed is null)
        {
            return Failed(place, entry, $"is the account of {earlier} again");
        }

        var egress = entry.Proxy is null ? null : await egresses.NameOfAsync(entry.Proxy, CancellationToken.None);
        var merged = Merging.Merge(entry, known, fresh, egress);
        if (known is not null && known.Credential != merged.Credential)
        {
            // What was held against the old tokens says nothing of the new ones. Released first: broken off between the two,
            // an account would be held by what nobody looks at again.
            await store.ReleaseAsync(HoldScope.Account(merged.Account.Id), CancellationToken.None);
        }

        if (merged != known)
        {
            await store.SaveAsync(merged.Account, merged.Credential.ToDocument(), CancellationToken.None);
        }

        _known.Put(merged);
        _placeByAccount[merged.Account.Id] = place;
        return new ImportReport(place, known is null ? ImportResult.Added : ImportResult.Updated, LabelOf(entry), Why: null);
    }

    private Account NewAccount(string place) => new()
    {
        Id = ids.Next(),
        Upstream = AccountSync.SoraUpstream,
        Name = $"imported {place}",
        TokenHash = "",
        Status = AccountStatus.Enabled,
        Origin = AccountOrigin.Operator,
    };

    private string? EarlierPlaceOf(KnownAccount? known) => known is null ? null : _placeByAccount.GetValueOrDefault(known.Account.Id);

    private static ImportReport Failed(string place, ImportedAccount entry, string why) => new(place, ImportResult.Failed, LabelOf(entry), why);

    private static string LabelOf(ImportedAccount entry)
    {
        var token = entry.Credential.Token ?? entry.Credential.SessionToken ?? entry.Credential.RefreshToken!;
        return OneLine.Of(entry.KnownEmail, AccountFields.LongestEmail) ?? Shorten(token);
    }

    private static string Shorten(string token) => token.Length <= ShownOfToken ? token : token[..ShownOfToken] + "…";
}
