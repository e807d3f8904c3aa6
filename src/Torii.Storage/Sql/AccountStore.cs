using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Accounts, their credentials and what is held against them.</summary>
internal sealed class AccountStore(IDatabase database, ISecretBox secrets, IdSource ids, TimeProvider time) : IAccountStore
{
    private const string AllSql = $"SELECT {AccountRows.Columns} FROM accounts ORDER BY number";
    private const string KnownSql = "SELECT 1 FROM accounts WHERE id = ?1";
    private const string BindSql = "UPDATE accounts SET given_for = ?2 WHERE upstream = ?1 AND given_for IS NULL";
    private const string PlanSql = "UPDATE accounts SET plan = ?2 WHERE id = ?1";
    private const string FactsSql = "UPDATE accounts SET plan = ?2, facts = ?3 WHERE id = ?1";
    private const string RenewSql = "UPDATE accounts SET credential = ?2 WHERE id = ?1";
    private const string CredentialSql = "SELECT credential FROM accounts WHERE id = ?1";
    private const string HoldsSql = $"SELECT {HoldRows.Columns} FROM holds ORDER BY scope";
    private const string ReleaseSql = "DELETE FROM holds WHERE scope = ?1";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        AllSql, static (session, sql) => session.Prepare(sql).ListAsync(AccountRows.Read), cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Account account, string? credential, CancellationToken cancellationToken)
    {
        var check = new Errand(ids.Next(), ErrandKinds.AccountCheck, account.Id, time.GetUtcNow());
        return database.WriteAsync(
            (account, credential: credential is null ? null : secrets.Protect(credential), check),
            static async (unit, saved) =>
            {
                var isKnown = await unit.Prepare(KnownSql).Bind(saved.account.Id).FirstAsync(static _ => true);
                if (!isKnown && saved.account.Plan is null)
                {
                    await ErrandRows.InsertAsync(unit, saved.check);
                }

                return await AccountRows.SaveAsync(unit, saved.account, saved.credential);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task EditAsync(Account account, string? credential, CancellationToken cancellationToken) => database.WriteAsync(
        (account, credential: credential is null ? null : secrets.Protect(credential)),
        static (unit, edited) => AccountRows.EditAsync(unit, edited.account, edited.credential),
        cancellationToken);

    /// <inheritdoc />
    public Task BindAsync(string upstream, string origin, CancellationToken cancellationToken) => database.WriteAsync(
        (upstream, origin),
        static (unit, bound) => unit.Prepare(BindSql).Bind(bound.upstream).Bind(bound.origin).RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public Task SetPlanAsync(string accountId, string plan, CancellationToken cancellationToken) => database.WriteAsync(
        (accountId, plan),
        static (unit, learnt) => unit.Prepare(PlanSql).Bind(learnt.accountId).Bind(learnt.plan).RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public Task SetFactsAsync(string accountId, string plan, AccountFacts facts, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (accountId, plan, facts: Documents.Write(facts)),
            static (unit, told) => unit.Prepare(FactsSql).Bind(told.accountId).Bind(told.plan).Bind(told.facts).RunAsync(),
            cancellationToken);

    /// <inheritdoc />
    public Task SetCredentialAsync(string accountId, string credential, CancellationToken cancellationToken) => database.WriteAsync(
        (accountId, credential: secrets.Protect(credential)),
        static (unit, renewed) => unit.Prepare(RenewSql).Bind(renewed.accountId).Bind(renewed.credential).RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public async ValueTask<string?> CredentialAsync(string accountId, CancellationToken cancellationToken)
    {
        var credential = await database.ReadAsync(
            accountId,
            static (session, id) => session.Prepare(CredentialSql).Bind(id).FirstAsync(static row => row.TextOrNull(0)),
            cancellationToken);
        return credential is null ? null : secrets.Unprotect(credential);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        HoldsSql, static (session, sql) => session.Prepare(sql).ListAsync(HoldRows.Read), cancellationToken);

    /// <inheritdoc />
    public Task HoldAsync(Hold hold, CancellationToken cancellationToken) =>
        database.WriteAsync(hold, HoldRows.SaveAsync, cancellationToken);

    /// <inheritdoc />
    public Task ReleaseAsync(string scope, CancellationToken cancellationToken) => database.WriteAsync(
        scope, static (unit, scope) => unit.Prepare(ReleaseSql).Bind(scope).RunAsync(), cancellationToken);
}
