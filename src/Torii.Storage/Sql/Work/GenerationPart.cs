using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>
/// The generation's part of a change, with the entries that its timeline gets. As with attempts, each way on sets only
/// the indexed columns that it must.
/// </summary>
internal static class GenerationPart
{
    private const string Guard = "WHERE id = ?1 AND state = ?2 AND owner = ?3";

    // Within a state progress only grows: reports may overtake each other.
    private const string StaySql = $"""
        UPDATE generations SET
            last_event = last_event + ?4, progress = CASE WHEN progress > ?5 THEN progress ELSE COALESCE(?5, progress) END
        {Guard}
        """;

    private const string ExtendSql = $"""
        UPDATE generations SET
            last_event = last_event + ?4, progress = CASE WHEN progress > ?5 THEN progress ELSE COALESCE(?5, progress) END,
            deadline = ?6
        {Guard}
        """;

    private const string GoOnSql = $"""
        UPDATE generations SET
            last_event = last_event + ?4, progress = COALESCE(?5, progress), deadline = COALESCE(?6, deadline), state = ?7
        {Guard}
        """;

    private const string EndSql = $"""
        UPDATE generations SET
            last_event = last_event + ?4, progress = COALESCE(?5, progress), ended_at = ?6, state = ?7, cause = ?8, message = ?9,
            text = ?10
        {Guard}
        """;

    private const string CountSql = "UPDATE generations SET last_event = last_event + ?2 WHERE id = ?1 AND owner = ?3";

    // Apart from the updates: SQLite builds a table in memory for each RETURNING, which costs more than the update.
    private const string WrittenSql = "SELECT last_event, progress, client_id, lane FROM generations WHERE id = ?1";

    /// <summary>Writes the move and its entries; false where the generation is no longer what it was computed from.</summary>
    public static async ValueTask<bool> MoveAsync(UnitOfWork unit, GenerationMove move, Change change)
    {
        var count = EventsOf(move.Id, change);
        if (await Bound(unit, move, count, change.At).RunAsync() == 0)
        {
            return false;
        }

        var written = await WrittenAsync(unit, move.Id);
        if (move.From != move.To)
        {
            unit.Tell(new GenerationMoved(move.Id, written.ClientId, written.Lane, move.From, move.To));
            await TellEndAsync(unit, move);
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

    private static async ValueTask TellEndAsync(UnitOfWork unit, GenerationMove move)
    {
        if (move.To.IsEnd() && await unit.Prepare(EndedRows.FindSql).Bind(move.Id).FirstAsync(EndedRows.Read) is { } ended)
        {
            unit.Tell(ended);
        }
    }

    private static Statement Bound(UnitOfWork unit, GenerationMove move, int events, DateTimeOffset at)
    {
        var sql = SqlOf(move);
        var statement = unit.Prepare(sql)
            .Bind(move.Id)
            .Bind(StoredNames.GenerationStates[move.From])
            .Bind(unit.Replica)
            .Bind(events)
            .Bind(move.Progress);
        return sql switch
        {
            StaySql => statement,
            ExtendSql => statement.Bind(move.Deadline),
            GoOnSql => statement.Bind(move.Deadline).Bind(StoredNames.GenerationStates[move.To]),
            _ => statement
                .Bind(at)
                .Bind(StoredNames.GenerationStates[move.To])
                .Bind(StoredNames.Causes.OrNull(move.Cause))
                .Bind(move.Message)
                .Bind(move.Text),
        };
    }

    private static string SqlOf(GenerationMove move) => move switch
    {
        { Deadline: null } when move.From == move.To => StaySql,
        _ when move.From == move.To => ExtendSql,
        _ when move.To.IsEnd() => EndSql,
        _ => GoOnSql,
    };

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
