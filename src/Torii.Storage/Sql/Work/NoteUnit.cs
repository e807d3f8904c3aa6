using Torii.Core.Generations;

namespace Torii.Storage.Sql.Work;

/// <summary>Adds a note to a timeline. It is no turn of the road, so neither the generation's state nor its owner matters.</summary>
internal static class NoteUnit
{
    private const string CountSql = "UPDATE generations SET last_event = last_event + 1 WHERE id = ?1";
    private const string CountedSql = "SELECT id, last_event, progress FROM generations WHERE id = ?1";

    /// <summary>Writes it; false where there is no such generation.</summary>
    public static async ValueTask<bool> RunAsync(UnitOfWork unit, (string GenerationId, string Text, DateTimeOffset At) note)
    {
        await unit.Prepare(CountSql).Bind(note.GenerationId).RunAsync();
        var entry = await unit.Prepare(CountedSql).Bind(note.GenerationId).FirstAsync(row => new TimelineEvent(
            row.Text(0), row.Int(1), note.At, TimelineEventType.Note, row.Int(2), note.Text));
        if (entry is null)
        {
            return false;
        }

        await EventRows.InsertAsync(unit, entry);
        return true;
    }
}
