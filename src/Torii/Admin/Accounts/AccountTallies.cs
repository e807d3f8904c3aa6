using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Admin.Accounts;

/// <summary>What accounts have made and cost. Kept for some seconds: a console asks again and again.</summary>
internal sealed class AccountTallies(IAccountHistoryStore history, ILedgerStore ledger, TimeProvider time)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(15);

    private volatile Tally _tally = new(DateTimeOffset.MinValue, [], []);

    /// <summary>What an account has made, and what that has cost.</summary>
    public async ValueTask<(AccountMade Made, decimal Spent)> OfAsync(string accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - _tally.At >= GoodFor)
        {
            var records = await history.RecordsAsync(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero), cancellationToken);
            var costs = await ledger.AccountsAsync(cancellationToken);
            _tally = new Tally(
                now,
                records.ToDictionary(record => record.AccountId, StringComparer.Ordinal),
                costs.ToDictionary(cost => cost.AccountId, cost => cost.Spent, StringComparer.Ordinal));
        }

        var made = _tally.Records.GetValueOrDefault(accountId) ?? AccountRecord.None(accountId);
        return (
            new AccountMade(made.Images, made.Videos, made.Errors, made.ImagesToday, made.VideosToday, made.ErrorsToday),
            _tally.Costs.GetValueOrDefault(accountId));
    }

    private sealed record Tally(DateTimeOffset At, Dictionary<string, AccountRecord> Records, Dictionary<string, decimal> Costs);
}
