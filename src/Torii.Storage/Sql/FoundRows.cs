using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Generations with what a line about them shows.</summary>
internal static class FoundRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = $"""
        {GenerationRows.Columns}, clients.name, newest.account_id, accounts.name, newest.target, newest.opened_at, {MediaRows.QualifiedColumns}
        """;

    /// <summary>Where it stands. What is joined is read only for the rows that are shown.</summary>
    public const string Tables = """
        generations
        LEFT JOIN clients ON clients.id = generations.client_id
        LEFT JOIN attempts AS newest ON newest.id = (SELECT MAX(id) FROM attempts WHERE generation_id = generations.id)
        LEFT JOIN accounts ON accounts.id = newest.account_id
        LEFT JOIN media ON media.id = (
            SELECT MAX(id) FROM media WHERE generation_id = generations.id AND position = 0 AND role = 'result')
        """;

    private const int Client = GenerationRows.Width;
    private const int Media = Client + 5;

    public static FoundGeneration Read(IRow row) => new(GenerationRows.Read(row))
    {
        ClientName = row.TextOrNull(Client),
        AccountId = row.TextOrNull(Client + 1),
        AccountName = row.TextOrNull(Client + 2),
        Target = row.TextOrNull(Client + 3),
        StartedAt = row.TimeOrNull(Client + 4),
        Result = row.IsNull(Media) ? null : MediaRows.Read(row, Media),
    };
}
