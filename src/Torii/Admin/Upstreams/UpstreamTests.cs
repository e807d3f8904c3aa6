using Torii.Admin.Answers;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Core.Work.Renewing;
using Torii.Providers.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>Asks upstreams whether they are there and let us in. Nothing is made.</summary>
internal sealed class UpstreamTests(UpstreamReading reading, UpstreamTrial trial, EgressBook egresses, AccountPool pool, Accesses accesses, Renewals renewals, IAccountStore store)
{
    /// <summary>Asks one that was not added yet. Its key goes there and nowhere else.</summary>
    public async Task<(UpstreamTested? Tested, Refused? Refused)> TryAsync(UpstreamDraft draft, CancellationToken cancellationToken)
    {
        var (settled, _, refused) = reading.Read(draft.Name ?? draft.Preset, draft.Preset, draft.Fields, hasKey: draft.Key is not null);
        var (terms, wrong) = UpstreamTerms.Read(draft);
        if ((refused ?? wrong) is { } no)
        {
            return (null, no);
        }

        var key = terms!.Keys is [var given] ? given : null;
        return (UpstreamTested.Of(await trial.RunAsync(settled!.Settings, key, egresses.Find(Egress.DefaultName), cancellationToken)), null);
    }

    /// <summary>Asks one that is in use, through its first account that takes work. One that had been taken for dead is used again if it is let in.</summary>
    public async Task<(UpstreamTested? Tested, Refused? Refused)> AskAsync(string name, CancellationToken cancellationToken)
    {
        var account = pool.All().FirstOrDefault(account => account.Upstream == name && account.Status == AccountStatus.Enabled && pool.Find(account.Id) is var (_, upstream) && upstream.IsHomeOf(account));
        if (account is null || await accesses.OpenAsync(account.Id, cancellationToken) is not var (access, provider))
        {
            return (null, Refused.Conflict("no_account", $"'{name}' has no account that takes work: add a key, or enable one."));
        }

        var outcome = await renewals.CallAsync(access, fresh => provider.CheckAsync(fresh, cancellationToken), cancellationToken);
        if (outcome is CheckOutcome.Working && pool.HoldOf(HoldScope.Account(account.Id)) is { Cause: Cause.Unauthorized } dead && pool.Release(dead.Scope))
        {
            await store.ReleaseAsync(dead.Scope, cancellationToken);
        }

        return (UpstreamTested.Of(outcome), null);
    }
}
