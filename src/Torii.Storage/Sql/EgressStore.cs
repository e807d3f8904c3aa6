using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The ways out that accounts have of their own. A proxy's address holds its password, so it is encrypted whole.</summary>
internal sealed class EgressStore(IDatabase database, ISecretBox secrets) : IEgressStore
{
    private const string AllSql = "SELECT name, proxy FROM egresses ORDER BY name";

    private const string SaveSql = """
        INSERT INTO egresses (name, proxy) VALUES (?1, ?2)
        ON CONFLICT (name) DO UPDATE SET proxy = excluded.proxy
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Egress>> AllAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        this, static (session, store) => session.Prepare(AllSql).ListAsync(store.Read), cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Egress egress, CancellationToken cancellationToken) => database.WriteAsync(
        (egress.Name, proxy: egress.Proxy is null ? null : secrets.Protect(egress.Proxy.OriginalString)),
        static (unit, saved) => unit.Prepare(SaveSql).Bind(saved.Name).Bind(saved.proxy).RunAsync(),
        cancellationToken);

    private Egress Read(IRow row) =>
        new(row.Text(0), row.TextOrNull(1) is { } proxy ? new Uri(secrets.Unprotect(proxy)) : null);
}
