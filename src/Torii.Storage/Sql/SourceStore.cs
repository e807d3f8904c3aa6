using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Finds the works that others go out from.</summary>
internal sealed class SourceStore(IDatabase database) : ISourceStore
{
    public const string FindSql =
        $"SELECT {Columns} FROM {Works} WHERE attempts.generation_id = ?1 AND attempts.result IS NOT NULL {Newest}";

    public const string LinkedSql =
        $"SELECT {Columns} FROM {Works} WHERE attempts.generation_id = ?1 AND attempts.links IS NOT NULL {Newest}";

    public const string ResultSql = $"SELECT {Columns} FROM {Works} WHERE attempts.result = ?1 {Newest}";

    private const string Columns = $"{GenerationRows.Columns}, {AttemptRows.Columns}";
    private const string Works = "attempts JOIN generations ON generations.id = attempts.generation_id";
    private const string Newest = "ORDER BY attempts.id DESC LIMIT 1";

    /// <inheritdoc />
    public ValueTask<KnownWork?> FindAsync(string generationId, CancellationToken cancellationToken) => database.ReadAsync(
        generationId, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(Read), cancellationToken);

    /// <inheritdoc />
    public ValueTask<KnownWork?> FindLinkedAsync(string generationId, CancellationToken cancellationToken) => database.ReadAsync(
        generationId, static (session, id) => session.Prepare(LinkedSql).Bind(id).FirstAsync(Read), cancellationToken);

    /// <inheritdoc />
    public ValueTask<KnownWork?> FindByResultAsync(string result, CancellationToken cancellationToken) => database.ReadAsync(
        result, static (session, result) => session.Prepare(ResultSql).Bind(result).FirstAsync(Read), cancellationToken);

    private static KnownWork Read(IRow row) => new(GenerationRows.Read(row), AttemptRows.Read(row, GenerationRows.Width));
}
