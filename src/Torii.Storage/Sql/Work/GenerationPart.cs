using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>The generation's part of a change, with the entries that its timeline gets.</summary>
internal static class GenerationPart
{
    // Within a state progress only grows: reports may overtake each other.
    private const string MoveSql = """
        UPDATE generations SET
            state = ?3,
            progress = CASE WHEN state = ?3 AND progress > ?4 THEN progress ELSE COALESCE(?4, progress) END,
            deadline = COALESCE(?5, deadline),
            cause = COALESCE(?6, cause),
            message = COALESCE(?7, message),
            ended_at = ?8,
            last_event = last_event + ?9
        WHERE id = ?1 AND state = ?2 AND owner = ?10
        """;

    private const string CountSql = "UPDATE generations SET last_event = last_event + ?2 WHERE id = ?1 AND owner = ?3";

    // Apart from the updates: SQLite builds a table in memory for each RETURNING, which costs more than the update.
    private const string WrittenSql = "SELECT last_event, progress, client_id, lane FROM generations WHERE id = ?1";

    /// <summary>Writes the move and its entries; false where the generation is no longer what it was computed from.</summary>
    public static async ValueTask<bool> MoveAsync(UnitOfWork unit, GenerationMove move, Change change)
    {
        var count = EventsOf(move.Id, change);
        var moved = await unit.Prepare(MoveSql)
            .Bind(move.Id)
            .Bind(StoredNames.GenerationStates[move.From])
            .Bind(StoredNames.GenerationStates[move.To])
            .Bind(move.Progress)
            .Bind(move.Deadline)
            .Bind(StoredNames.Causes.OrNull(move.Cause))
            .Bind(move.Message)
            .Bind(move.To.IsEnd() ? change.At : null)
            .Bind(count)
            .Bind(unit.Replica)
            .RunAsync();
        if (moved == 0)
        {
            return false;
        }

        var written = await WrittenAsync(unit, move.Id);
        if (move.From != move.To)
        {
            unit.Tell(new GenerationMoved(move.Id, written.ClientId, written.Lane, move.From, move.To));
        }

        await EntriesAsync(unit, move.Id, change, written.LastEvent - count, written.Progress);
        return true;
    }

    /// <summary>Writes the entries of a generation that does not move; false where it is not ours.</summary>
    public static async ValueTask<bool> NoteAsync(UnitOfWork unit, string generationId, Change change)
    {
        var count = EventsOf(generationId, change);
        if (await unit.Prepare(CountSql).Bind(generationId).Bind(count).Bind(unit.Replica).RunAsync() == 0)
        {
            return false;
        }

        var written = await WrittenAsync(unit, generationId);
        await EntriesAsync(unit, generationId, change, written.LastEvent - count, written.Progress);
        return true;
    }

    private static int EventsOf(string generationId, Change change)
    {
        var count = 0;
        foreach (var entry in change.Events)
        {
            count += entry.GenerationId == generationId ? 1 : 0;
        }

        return count;
    }

    private static async ValueTask<Written> WrittenAsync(UnitOfWork unit, string generationId) =>
        await unit.Prepare(WrittenSql).Bind(generationId).FirstAsync(Written.Read)
            ?? throw new InvalidOperationException($"Generation {generationId} vanished within a transaction.");

    private static async ValueTask EntriesAsync(UnitOfWork unit, string generationId, Change change, int last, int progress)
    {
        foreach (var entry in change.Events)
        {
            if (entry.GenerationId == generationId)
            {
                await EventRows.InsertAsync(
                    unit, new TimelineEvent(generationId, ++last, change.At, entry.Type, progress, entry.Text));
            }
        }
    }

    private sealed record Written(int LastEvent, int Progress, string ClientId, Lane Lane)
    {
        public static Written Read(IRow row) => new(row.Int(0), row.Int(1), row.Text(2), Lane.Parse(row.Text(3)));
    }
}
