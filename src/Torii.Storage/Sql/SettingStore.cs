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
