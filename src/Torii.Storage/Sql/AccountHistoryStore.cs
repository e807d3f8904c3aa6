using System.Globalization;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>What accounts have made, and what of that still needs them.</summary>
internal sealed class AccountHistoryStore(IDatabase database) : IAccountHistoryStore
{
    // Earlier days are counted already; of today's attempts, whose ids begin with their time, there are few.
    private const string RecordsSql = """
        SELECT account_id, kind, state, CAST(SUM(count) AS BIGINT), 0
        FROM hour_counts
        WHERE hour < ?1 AND account_id <> '' AND (state = 'completed' OR state = 'failed')
        GROUP BY account_id, kind, state
        UNION ALL
        SELECT attempts.account_id, generations.kind, generations.state, COUNT(*), 1
        FROM attempts JOIN generations ON generations.id = attempts.generation_id
        WHERE attempts.id >= ?2 AND attempts.ended_at IS NOT NULL
            AND (generations.state = 'completed' AND attempts.cause IS NULL OR generations.state = 'failed' AND attempts.cause IS NOT NULL)
        GROUP BY attempts.account_id, generations.kind, generations.state
        """;

    private const string NeededSql = """
        SELECT account_id FROM attempts WHERE ended_at IS NULL
        UNION SELECT account_id FROM characters
        UNION SELECT account_id FROM posts WHERE state <> 'removed' AND state <> 'refused'
        UNION SELECT attempts.account_id FROM attempts JOIN generations ON generations.id = attempts.generation_id
            WHERE attempts.result IS NOT NULL AND generations.deleted_at IS NULL
        UNION SELECT attempts.account_id FROM errands JOIN attempts ON attempts.id = errands.subject
        """;

    private const string RemoveSql = "DELETE FROM accounts WHERE id = ?1";
    private const string RemoveHoldsSql = "DELETE FROM holds WHERE scope = ?1 OR substr(scope, 1, length(?1) + 1) = ?1 || ':'";

    private const long MillisecondsAnHour = 3_600_000;

    /// <inheritdoc />
    public async Task<IReadOnlyList<AccountRecord>> RecordsAsync(DateTimeOffset today, CancellationToken cancellationToken)
    {
        var counts = await database.ReadAsync(
            today.ToUnixTimeMilliseconds(),
            static (session, since) => session.Prepare(RecordsSql)
                .Bind(since / MillisecondsAnHour)
                .Bind(since.ToString("x12", CultureInfo.InvariantCulture))
                .ListAsync(static row => (
                    Account: row.Text(0),
                    Kind: row.Name(1, StoredNames.Kinds),
                    IsError: row.Name(2, StoredNames.GenerationStates) == GenerationState.Failed,
                    Count: row.Int64(3),
                    IsToday: row.Flag(4))),
            cancellationToken);
        return [.. counts.GroupBy(count => count.Account, StringComparer.Ordinal).Select(group => new AccountRecord(
            group.Key,
            group.Where(count => !count.IsError && count.Kind == GenerationKind.Image).Sum(count => count.Count),
            group.Where(count => !count.IsError && count.Kind == GenerationKind.Video).Sum(count => count.Count),
            group.Where(count => count.IsError).Sum(count => count.Count),
            group.Where(count => !count.IsError && count.IsToday && count.Kind == GenerationKind.Image).Sum(count => count.Count),
            group.Where(count => !count.IsError && count.IsToday && count.Kind == GenerationKind.Video).Sum(count => count.Count),
            group.Where(count => count.IsError && count.IsToday).Sum(count => count.Count)))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<string>> NeededAsync(CancellationToken cancellationToken)
    {
        var needed = await database.ReadAsync(NeededSql, static (session, sql) => session.Prepare(sql).ListAsync(static row => row.Text(0)), cancellationToken);
        return needed.ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public Task RemoveAsync(string accountId, CancellationToken cancellationToken) => database.WriteAsync(
        accountId,
        static async (unit, id) =>
        {
            await unit.Prepare(RemoveHoldsSql).Bind(HoldScope.Account(id)).RunAsync();
            return await unit.Prepare(RemoveSql).Bind(id).RunAsync();
        },
        cancellationToken);
}
