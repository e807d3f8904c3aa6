using System.Runtime.CompilerServices;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Core.Work.Renewing;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>
/// Takes accounts in from a file, each whole or not at all, a few at a time: upstreams take their time to answer. One that
/// is in use is kept from being renewed meanwhile, since its refresh token can be spent only once.
/// </summary>
internal sealed class Importer(
    IAccountStore store,
    AccountPool pool,
    Enrolment enrolment,
    AccountEgresses egresses,
    UpstreamQuestions questions,
    Renewals renewals,
    Accesses accesses,
    IdSource ids) : IDisposable
{
    private const int AtOnce = 8;

    private readonly SeenAccounts _seen = new(store, accesses);
    private readonly SemaphoreSlim _saving = new(1, 1);

    /// <summary>Takes them in. Told to stop, it ends the accounts it is at.</summary>
    /// <returns>What became of each, as it goes, in the file's order.</returns>
    public async IAsyncEnumerable<ImportReport> RunAsync(
        IReadOnlyList<ImportLine> lines,
        ImportTerms terms,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await egresses.LoadAsync(cancellationToken);
        await _seen.LoadAsync(cancellationToken);
        await foreach (var report in SideBySide.RunAsync(lines, AtOnce, line => TakeAsync(line, terms), cancellationToken))
        {
            yield return report;
        }
    }

    /// <summary>What would become of each, as far as that can be told without asking anybody.</summary>
    public async IAsyncEnumerable<ImportReport> PreviewAsync(
        IReadOnlyList<ImportLine> lines,
        ImportTerms terms,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _seen.LoadAsync(cancellationToken);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return line is ImportLine.Entry entry ? Foresee(entry.Place, terms.Apply(entry.Account)) : ImportReport.Of((ImportLine.Faulty)line);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _saving.Dispose();

    private ImportReport Foresee(string place, ImportedAccount entry)
    {
        var known = _seen.Find(entry);
        if ((_seen.Meet(entry, place) ?? _seen.PlaceOf(known)) is { } earlier)
        {
            return ImportReport.Again(place, entry, earlier);
        }

        if (known is not null)
        {
            _seen.Take(known, place);
        }

        return ImportReport.Taken(place, entry, isNew: known is null);
    }

    private async Task<ImportReport> TakeAsync(ImportLine line, ImportTerms terms)
    {
        if (line is not ImportLine.Entry { Place: var place } found)
        {
            return ImportReport.Of((ImportLine.Faulty)line);
        }

        var entry = terms.Apply(found.Account);
        if (_seen.Meet(entry, place) is { } earlier)
        {
            return ImportReport.Again(place, entry, earlier);
        }

        var known = _seen.Find(entry);
        var turn = await EnterAsync(known);
        try
        {
            if (_seen.PlaceOf(known) is { } before)
            {
                return ImportReport.Again(place, entry, before);
            }

            known = await CurrentAsync(known);
            var fresh = NewAccount(place);
            var outcome = await questions.AskAsync(entry, known?.Account ?? fresh, Merging.TokensOf(entry, known), terms.Mode);
            if (outcome is AskOutcome.Refused refused)
            {
                return ImportReport.Failed(place, entry, refused.Why);
            }

            // Only now its owner's address may be known, and with it that it is another account.
            var answered = ((AskOutcome.Answered)outcome).Account;
            var told = _seen.Find(answered);
            if (told?.Account.Id != known?.Account.Id)
            {
                turn?.Dispose();
                turn = await EnterAsync(told);
                known = await CurrentAsync(told);
            }

            return await SaveAsync(place, answered, known, fresh);
        }
        finally
        {
            turn?.Dispose();
        }
    }

    private async Task<ImportReport> SaveAsync(string place, ImportedAccount entry, KnownAccount? known, Account fresh)
    {
        await _saving.WaitAsync();
        try
        {
            // What stood beside it in the file may have been the same account. Tokens that were just given are kept in any
            // case: the old ones are spent.
            known ??= _seen.Find(entry);
            if (_seen.PlaceOf(known) is { } earlier && entry.Renewed is null)
            {
                return ImportReport.Again(place, entry, earlier);
            }

            var egress = entry.Proxy is null ? null : await egresses.NameOfAsync(entry.Proxy, CancellationToken.None);
            var merged = Merging.Merge(entry, known, fresh, egress);
            if (known is not null && known.Credential != merged.Credential)
            {
                // What was held against the old tokens says nothing of the new ones. Released first: broken off between the
                // two, an account would be held by what nobody looks at again.
                await enrolment.ReleaseAsync(merged.Account.Id);
            }

            if (merged != known)
            {
                var kept = await enrolment.SaveAsync(merged.Account.Id, merged.Credential.ToDocument(), MergedWith);
                merged = merged with { Account = kept };
            }

            _seen.Take(merged, place);
            return ImportReport.Taken(place, entry, isNew: known is null);

            // Operators may have changed it while the upstream was asked.
            Account MergedWith(Account? current) => Merging.Merge(entry, known is null || current is null ? known : known with { Account = current }, fresh, egress).Account;
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task<IDisposable?> EnterAsync(KnownAccount? known) =>
        known is null ? null : await renewals.EnterAsync(known.Account.Id, CancellationToken.None);

    // What was read when the import began may have changed: an operator edits, tokens are renewed.
    private async Task<KnownAccount?> CurrentAsync(KnownAccount? known)
    {
        if (known is null)
        {
            return null;
        }

        var document = await accesses.CredentialAsync(known.Account.Id, CancellationToken.None);
        return new KnownAccount(pool.Find(known.Account.Id)?.Account ?? known.Account, SoraCredential.Parse(document ?? "") ?? known.Credential);
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
}
