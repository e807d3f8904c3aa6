using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Storage.Sql;

/// <summary>Forgets what generations were made from.</summary>
internal static class InputsPart
{
    private const string RequestSql = "SELECT batch_id, client_id, request FROM generations WHERE id = ?1";

    // Others of the batch need it until they have ended, and may be made again for as long as their own media are kept. A file
    // of the client's, who alone can name it, may be needed by any request that has not ended; what was never a file is its
    // batch's alone.
    public const string ForgetSql = $"""
        DELETE FROM media
        WHERE id = ?1 AND role = 'input' AND claimed_by = ?2
            AND NOT EXISTS (
                SELECT 1 FROM generations
                WHERE (id = ?2 OR (batch_id = ?2 AND position > 0))
                    AND (ended_at IS NULL OR (deleted_at IS NULL AND EXISTS (SELECT 1 FROM media AS kept WHERE kept.generation_id = generations.id))))
            AND NOT EXISTS (SELECT 1 FROM files WHERE client_id = ?3 AND media_id = ?1 AND deleted_at IS NULL)
            AND (NOT EXISTS (SELECT 1 FROM files WHERE client_id = ?3 AND media_id = ?1)
                OR NOT EXISTS (SELECT 1 FROM generations WHERE ended_at IS NULL AND request LIKE '%' || ?1 || '%'))
        RETURNING {MediaRows.Columns}
        """;

    /// <summary>The inputs that a request names.</summary>
    public static IEnumerable<string> Of(GenerationRequest request) =>
        request.CharacterVideo is { } video ? request.Images.Append(video) : request.Images;

    /// <summary>Forgets those of a generation that nothing else needs; returns what they were.</summary>
    public static async ValueTask<IReadOnlyList<MediaRecord>> ForgetAsync(UnitOfWork unit, string generationId)
    {
        var asked = await unit.Prepare(RequestSql).Bind(generationId).FirstAsync(static row =>
            Tuple.Create(row.Text(0), row.Text(1), Documents.Completed(row.Json(2, Documents.Request))));
        List<MediaRecord> forgotten = [];
        foreach (var input in asked is null ? [] : Of(asked.Item3))
        {
            forgotten.AddRange(await unit.Prepare(ForgetSql).Bind(input).Bind(asked!.Item1).Bind(asked.Item2).ListAsync(MediaRows.Read));
        }

        return forgotten;
    }
}
