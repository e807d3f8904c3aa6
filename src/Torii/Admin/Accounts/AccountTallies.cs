using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Core.Work;

namespace Torii.Admin.Accounts;

/// <summary>What accounts have made and cost. Kept for some seconds: a console asks again and again.</summary>
internal sealed class AccountTallies : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(15);

    private readonly Counts _counts;
    private readonly ILedgerStore _ledger;
    private readonly TimeProvider _time;
    private readonly Kept<Tally> _tally;

    public AccountTallies(Counts counts, ILedgerStore ledger, TimeProvider time) =>
        (_counts, _ledger, _time, _tally) = (counts, ledger, time, new Kept<Tally>(ReadAsync, GoodFor, time));

    /// <summary>What an account has made, and what that has cost.</summary>
    public async ValueTask<(AccountMade Made, decimal Spent)> OfAsync(string accountId, CancellationToken cancellationToken)
    {
        var tally = await _tally.ReadAsync(cancellationToken);
        var (ever, today) = (tally.Ever.GetValueOrDefault(accountId), tally.Today.GetValueOrDefault(accountId));
        return (new AccountMade(ever.Images, ever.Videos, ever.Errors, today.Images, today.Videos, today.Errors), tally.Costs.GetValueOrDefault(accountId));
    }

    /// <inheritdoc />
    public void Dispose() => _tally.Dispose();

    private async Task<Tally> ReadAsync(CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(_time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var tally = new Tally([], [], (await _ledger.AccountsAsync(cancellationToken)).ToDictionary(cost => cost.AccountId, cost => cost.Spent, StringComparer.Ordinal));
        foreach (var total in await _counts.TotalsAsync(cancellationToken))
        {
            Add(tally.Ever, total.AccountId, total.Kind, total.State, total.Count);
        }

        await foreach (var count in _counts.SinceAsync(today, CountFilter.None, cancellationToken))
        {
            Add(tally.Today, count.Key.AccountId, count.Key.Kind, count.Key.State, count.Count);
        }

        return tally;
    }

    private static void Add(Dictionary<string, Made> all, string? accountId, GenerationKind kind, GenerationState state, long count)
    {
        if (accountId is not null)
        {
            var made = all.GetValueOrDefault(accountId);
            all[accountId] = (state, kind) switch
            {
                (GenerationState.Completed, GenerationKind.Image) => made with { Images = made.Images + count },
                (GenerationState.Completed, GenerationKind.Video) => made with { Videos = made.Videos + count },
                (GenerationState.Failed, _) => made with { Errors = made.Errors + count },
                _ => made,
            };
        }
    }

    private readonly record struct Made(long Images, long Videos, long Errors);

    private sealed record Tally(Dictionary<string, Made> Ever, Dictionary<string, Made> Today, Dictionary<string, decimal> Costs);
}
