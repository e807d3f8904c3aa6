using Torii.Core.Sessions;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Who is signed in at the console.</summary>
internal sealed class SessionStore(IDatabase database) : ISessionStore
{
    private const string AllSql = "SELECT hash, name, built_in, created_at, seen_at FROM sessions ORDER BY created_at";

    private const string SaveSql = """
        INSERT INTO sessions (hash, name, built_in, created_at, seen_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (hash) DO UPDATE SET seen_at = excluded.seen_at
        """;

    private const string EndSql = "DELETE FROM sessions WHERE hash = ?1";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Session>> AllAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        AllSql,
        static (session, sql) => session.Prepare(sql).ListAsync(static row => new Session(row.Text(0), row.Text(1), row.Flag(2), row.Time(3), row.Time(4))),
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Session session, CancellationToken cancellationToken) => database.WriteAsync(
        session,
        static (unit, saved) => unit.Prepare(SaveSql)
            .Bind(saved.Hash)
            .Bind(saved.Name)
            .Bind(saved.IsBuiltIn ? 1 : 0)
            .Bind(saved.CreatedAt)
            .Bind(saved.SeenAt)
            .RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public Task EndAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) => database.WriteAsync(
        hashes,
        static async (unit, ended) =>
        {
            var count = 0;
            foreach (var hash in ended)
            {
                count += await unit.Prepare(EndSql).Bind(hash).RunAsync();
            }

            return count;
        },
        cancellationToken);
}
