using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>The attempt's part of a change.</summary>
internal static class AttemptPart
{
    // A time, once known, stays. Two attempts of an account never own one task: the second to name it changes nothing.
    private const string MoveSql = """
        UPDATE attempts SET
            state = ?3,
            task = COALESCE(?4, task),
            result = COALESCE(?5, result),
            links = COALESCE(?6, links),
            baseline = COALESCE(?7, baseline),
            cause = COALESCE(?8, cause),
            submitted_at = COALESCE(submitted_at, ?9),
            accepted_at = COALESCE(accepted_at, ?10),
            ended_at = COALESCE(ended_at, ?11)
        WHERE id = ?1 AND state = ?2 AND owner = ?12
            AND (?4 IS NULL OR NOT EXISTS (
                SELECT 1 FROM attempts AS other
                WHERE other.account_id = attempts.account_id AND other.task = ?4 AND other.id <> ?1))
        """;

    private const string HolderSql = "SELECT account_id, kind, slot, gate FROM attempts WHERE id = ?1";

    /// <summary>Writes it; false where the attempt is no longer what it was computed from.</summary>
    public static async ValueTask<bool> WriteAsync(UnitOfWork unit, AttemptMove move, DateTimeOffset at)
    {
        var moved = await unit.Prepare(MoveSql)
            .Bind(move.Id)
            .Bind(StoredNames.AttemptStates[move.From])
            .Bind(StoredNames.AttemptStates[move.To])
            .Bind(move.Task)
            .Bind(move.Result)
            .Bind(Documents.Write(move.Links))
            .Bind(Documents.Write(move.Baseline))
            .Bind(StoredNames.Causes.OrNull(move.Cause))
            .Bind(move.To == AttemptState.Submitting ? at : null)
            .Bind(move.To == AttemptState.Accepted ? at : null)
            .Bind(move.To.IsOpen() ? null : at)
            .Bind(unit.Replica)
            .RunAsync();
        if (moved == 1 && move.From != move.To)
        {
            await TellAsync(unit, move, at);
        }

        return moved == 1;
    }

    private static async ValueTask TellAsync(UnitOfWork unit, AttemptMove move, DateTimeOffset at)
    {
        var moved = await unit.Prepare(HolderSql).Bind(move.Id).FirstAsync(row => new AttemptMoved(
            move.Id, row.Text(0), row.Name(1, StoredNames.Kinds), row.Int(2), row.IntOrNull(3), move.From, move.To, at));
        unit.Tell(moved ?? throw new InvalidOperationException($"Attempt {move.Id} vanished within a transaction."));
    }
}
