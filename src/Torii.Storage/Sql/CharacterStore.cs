using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The characters that are kept.</summary>
internal sealed class CharacterStore(IDatabase database) : ICharacterStore
{
    public const string FindSql = $"SELECT {CharacterRows.Columns} FROM characters WHERE id = ?1";

    public const string UsernameSql = $"SELECT {CharacterRows.Columns} FROM characters WHERE username = ?1 ORDER BY id DESC LIMIT 1";

    public const string OfClientSql =
        $"SELECT {CharacterRows.Columns} FROM characters WHERE client_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3";

    private const string ForgetSql = "DELETE FROM characters WHERE id = ?1";

    /// <inheritdoc />
    public ValueTask<Character?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        id, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(CharacterRows.Read), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Character?> FindByUsernameAsync(string username, CancellationToken cancellationToken) => database.ReadAsync(
        username, static (session, name) => session.Prepare(UsernameSql).Bind(name).FirstAsync(CharacterRows.Read), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Character>> OfClientAsync(
        string clientId, string? after, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
            (clientId, after: after ?? IdOrder.End, limit),
            static (session, sought) => session.Prepare(OfClientSql)
                .Bind(sought.clientId)
                .Bind(sought.after)
                .Bind(sought.limit)
                .ListAsync(CharacterRows.Read),
            cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(string id, Errand? removal, CancellationToken cancellationToken) => database.WriteAsync(
        (id, removal),
        static async (unit, gone) =>
        {
            // Whoever forgot it before owes its removal, or has seen that it is gone.
            var isForgotten = await unit.Prepare(ForgetSql).Bind(gone.id).RunAsync() == 1;
            if (isForgotten && gone.removal is { } removal)
            {
                await ErrandRows.InsertAsync(unit, removal);
            }

            return isForgotten;
        },
        cancellationToken);
}
