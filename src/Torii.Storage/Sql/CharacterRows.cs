using Torii.Core.Characters;

namespace Torii.Storage.Sql;

/// <summary>The table of characters.</summary>
internal static class CharacterRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "id, client_id, account_id, card, created_at";

    private const string InsertSql = $"INSERT INTO characters ({Columns}, username) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    public static ValueTask<int> InsertAsync(UnitOfWork unit, Character character) => unit.Prepare(InsertSql)
        .Bind(character.Id)
        .Bind(character.ClientId)
        .Bind(character.AccountId)
        .Bind(Documents.Write(character.Card))
        .Bind(character.CreatedAt)
        .Bind(character.Card.Username)
        .RunAsync();

    public static Character Read(IRow row) => new()
    {
        Id = row.Text(0),
        ClientId = row.Text(1),
        AccountId = row.Text(2),
        Card = row.Json(3, Documents.Card),
        CreatedAt = row.Time(4),
    };
}
