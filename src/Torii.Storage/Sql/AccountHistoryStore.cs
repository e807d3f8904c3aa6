using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>What still needs accounts, and their end.</summary>
internal sealed class AccountHistoryStore(IDatabase database) : IAccountHistoryStore
{
    private const string NeededSql = """
        SELECT 1 FROM attempts WHERE account_id = ?1 AND ended_at IS NULL
        UNION ALL SELECT 1 FROM characters WHERE account_id = ?1
        UNION ALL SELECT 1 FROM posts WHERE account_id = ?1 AND state <> 'removed' AND state <> 'refused'
        UNION ALL SELECT 1 FROM attempts JOIN generations ON generations.id = attempts.generation_id
            WHERE attempts.account_id = ?1 AND attempts.result IS NOT NULL AND generations.deleted_at IS NULL
        UNION ALL SELECT 1 FROM errands JOIN attempts ON attempts.id = errands.subject WHERE attempts.account_id = ?1
        LIMIT 1
        """;

    private const string RemoveSql = "DELETE FROM accounts WHERE id = ?1";
    private const string RemoveHoldsSql = "DELETE FROM holds WHERE scope = ?1 OR substr(scope, 1, length(?1) + 1) = ?1 || ':'";

    /// <inheritdoc />
    public async Task<bool> IsNeededAsync(string accountId, CancellationToken cancellationToken) => await database.ReadAsync(
        accountId,
        static (session, id) => session.Prepare(NeededSql).Bind(id).FirstAsync(static _ => true),
        cancellationToken);

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
