using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Core.Accounts;

namespace Torii.Admin.Accounts;

/// <summary>Tells of accounts.</summary>
internal sealed class AccountListing(AccountStandings standings, AccountDocuments documents, AccountTallies tallies)
{
    /// <summary>A page of those that are meant.</summary>
    public async Task<Results<Ok<Page<AccountDocument>>, Refused>> ListAsync(AccountFilter filter, int? limit, string? after, CancellationToken cancellationToken)
    {
        if ((Paging.Check(limit) ?? filter.Check()) is { } wrong)
        {
            return wrong;
        }

        var page = Paging.Cut(filter.Of(standings.All()).ToList(), standing => standing.Account.Id, after, limit);
        var items = new List<AccountDocument>(page.Items.Count);
        foreach (var standing in page.Items)
        {
            items.Add(await documents.OfAsync(standing, cancellationToken));
        }

        return TypedResults.Ok(new Page<AccountDocument>(items, page.Next, page.Total));
    }

    /// <summary>One account.</summary>
    public async Task<Results<Ok<AccountDocument>, Refused>> GetAsync(string id, CancellationToken cancellationToken) =>
        await documents.FindAsync(id, cancellationToken) is { } found ? TypedResults.Ok(found) : Refused.NotFound("account", id);

    /// <summary>How many there are.</summary>
    public async Task<Ok<AccountSummary>> SummaryAsync(CancellationToken cancellationToken)
    {
        var all = standings.All();
        var counts = all.CountBy(AccountDocuments.HealthOf).ToDictionary();
        var accounts = all.Select(standing => standing.Account).Where(account => account.Status != AccountStatus.Retired).ToList();
        var made = new AccountMade(0, 0, 0, 0, 0, 0);
        foreach (var account in accounts)
        {
            made = Sum(made, (await tallies.OfAsync(account.Id, cancellationToken)).Made);
        }

        return TypedResults.Ok(new AccountSummary
        {
            Total = accounts.Count,
            Active = counts.GetValueOrDefault(AccountHealth.Active),
            Cooling = counts.GetValueOrDefault(AccountHealth.Cooling),
            Exhausted = counts.GetValueOrDefault(AccountHealth.Exhausted),
            Invalid = counts.GetValueOrDefault(AccountHealth.Invalid),
            Disabled = counts.GetValueOrDefault(AccountHealth.Disabled),
            Retired = counts.GetValueOrDefault(AccountHealth.Retired),
            Made = made,
            Upstreams = [.. accounts.Select(account => account.Upstream).Distinct(StringComparer.Ordinal)],
            Plans = [.. accounts.Select(account => account.Plan).OfType<string>().Where(plan => plan.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        });
    }

    private static AccountMade Sum(AccountMade one, AccountMade other) => new(
        one.Images + other.Images,
        one.Videos + other.Videos,
        one.Errors + other.Errors,
        one.ImagesToday + other.ImagesToday,
        one.VideosToday + other.VideosToday,
        one.ErrorsToday + other.ErrorsToday);
}
