using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Single values, open ones and secret ones, each kind with names of its own.</summary>
internal sealed class SettingStore(IDatabase database, ISecretBox secrets) : ISettingStore
{
    private const string GetSql = "SELECT value FROM settings WHERE name = ?1 AND secret = ?2";

    private const string SetSql = """
        INSERT INTO settings (name, secret, value) VALUES (?1, ?2, ?3)
        ON CONFLICT (name, secret) DO UPDATE SET value = excluded.value
        """;

    private const string DeleteSql = "DELETE FROM settings WHERE name = ?1 AND secret = ?2";

    /// <summary>Those whose name begins as given, in the order of their names.</summary>
    internal const string ListSql = "SELECT name, value, secret FROM settings WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name, secret";

    /// <inheritdoc />
    public Task<string?> GetAsync(string name, CancellationToken cancellationToken) => ReadAsync(name, 0, cancellationToken);

    /// <inheritdoc />
    public Task SetAsync(string name, string value, CancellationToken cancellationToken) =>
        WriteAsync(name, 0, value, cancellationToken);

    /// <inheritdoc />
    public async Task<string?> GetSecretAsync(string name, CancellationToken cancellationToken) =>
        await ReadAsync(name, 1, cancellationToken) is { } value ? secrets.Unprotect(value) : null;

    /// <inheritdoc />
    public Task SetSecretAsync(string name, string value, CancellationToken cancellationToken) =>
        WriteAsync(name, 1, secrets.Protect(value), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredSetting>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(prefix, static (session, begin) => session.Prepare(ListSql).Bind(begin).ListAsync(Read), cancellationToken);
        return rows.ConvertAll(row => row.IsSecret ? row with { Value = secrets.Unprotect(row.Value) } : row);
    }

    /// <inheritdoc />
    public Task ChangeAsync(IReadOnlyList<SettingChange> changes, CancellationToken cancellationToken) => database.WriteAsync(
        changes.Select(change => change is { IsSecret: true, Value: { } open } ? change with { Value = secrets.Protect(open) } : change).ToList(),
        static async (unit, all) =>
        {
            foreach (var change in all)
            {
                var statement = unit.Prepare(change.Value is null ? DeleteSql : SetSql).Bind(change.Name).Bind(change.IsSecret ? 1 : 0);
                await (change.Value is { } value ? statement.Bind(value) : statement).RunAsync();
            }

            return all.Count;
        },
        cancellationToken);

    /// <summary>Reads a row; a secret value stays encrypted.</summary>
    internal static StoredSetting Read(IRow row) => new(row.Text(0), row.Text(1), row.Flag(2));

    private async Task<string?> ReadAsync(string name, int secret, CancellationToken cancellationToken) => await database.ReadAsync(
        (name, secret),
        static (session, sought) =>
            session.Prepare(GetSql).Bind(sought.name).Bind(sought.secret).FirstAsync(static row => row.Text(0)),
        cancellationToken);

    private Task WriteAsync(string name, int secret, string value, CancellationToken cancellationToken) => database.WriteAsync(
        (name, secret, value),
        static (unit, set) => unit.Prepare(SetSql).Bind(set.name).Bind(set.secret).Bind(set.value).RunAsync(),
        cancellationToken);
}
