using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The characters that are kept.</summary>
internal sealed class CharacterStore(IDatabase database) : ICharacterStore
{
    public const string FindSql = $"SELECT {CharacterRows.Columns} FROM characters WHERE id = ?1";

    public const string UsernameSql = $"SELECT {CharacterRows.Columns} FROM characters WHERE username = ?1 ORDER BY id DESC LIMIT 1";

    /// <summary>All of them.</summary>
    public const string ListSql = $"SELECT {CharacterRows.Columns} FROM characters WHERE id < ?1 {Rest}";

    /// <summary>Those of a client.</summary>
    public const string OfClientSql = $"SELECT {CharacterRows.Columns} FROM characters WHERE id < ?1 AND client_id = ?3 {Rest}";

    // The card holds all names; there are few characters, and only operators search.
    private const string Rest = """
        AND (?3 IS NULL OR client_id = ?3)
        AND (?4 IS NULL OR account_id = ?4)
        AND (?5 IS NULL OR instr(lower(username || ' ' || card), lower(?5)) > 0)
        ORDER BY id DESC LIMIT ?2
        """;

    private const string ForgetSql = "DELETE FROM characters WHERE id = ?1";

    /// <inheritdoc />
    public ValueTask<Character?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        id, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(CharacterRows.Read), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Character?> FindByUsernameAsync(string username, CancellationToken cancellationToken) => database.ReadAsync(
        username, static (session, name) => session.Prepare(UsernameSql).Bind(name).FirstAsync(CharacterRows.Read), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Character>> ListAsync(CharacterPage page, CancellationToken cancellationToken) => await database.ReadAsync(
        page,
        static (session, page) => session.Prepare(page.ClientId is null ? ListSql : OfClientSql)
            .Bind(page.After ?? IdOrder.End)
            .Bind(page.Limit)
            .Bind(page.ClientId)
            .Bind(page.AccountId)
            .Bind(page.Search)
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
