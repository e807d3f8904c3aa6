using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Core.Work.Renewing;
using Torii.Hosting;

namespace Torii.Admin.Accounts;

/// <summary>Takes accounts away: for good, or retired where something still needs them.</summary>
internal sealed class AccountRemoval(IAccountHistoryStore history, ISettingStore settings, Enrolment enrolment, AccountPool pool, Renewals renewals)
{
    /// <summary>Takes some away. Those that are locked must not be among them.</summary>
    /// <returns>The ids of those that are kept, retired; the others are gone for good.</returns>
    public async Task<IReadOnlySet<string>> RemoveAsync(IReadOnlyList<Account> accounts)
    {
        // First they take no more work: only then what they are needed for cannot grow any more.
        var retired = new List<Account>();
        foreach (var account in accounts)
        {
            if (await enrolment.EditAsync(account.Id, current => current with { Status = AccountStatus.Retired }) is { } away)
            {
                retired.Add(away);
            }
        }

        // Without any account left, a start would bring the simulator back in the place of what was real.
        await settings.SetAsync(AccountSync.HadReal, "true", CancellationToken.None);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in retired)
        {
            if (await history.IsNeededAsync(account.Id, CancellationToken.None) || !pool.Remove(account.Id))
            {
                kept.Add(account.Id);
                continue;
            }

            await history.RemoveAsync(account.Id, CancellationToken.None);
            renewals.Forget(account.Id);
        }

        return kept;
    }
}
