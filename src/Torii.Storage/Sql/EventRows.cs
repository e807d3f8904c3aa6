using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>The table of timelines.</summary>
internal static class EventRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "generation_id, number, at, type, progress, text";

    private const string InsertSql =
        "INSERT INTO events (generation_id, number, at, type, progress, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    /// <summary>Writes an entry and has it told, with the time that a reader will see.</summary>
    public static async ValueTask InsertAsync(UnitOfWork unit, TimelineEvent entry)
    {
        await unit.Prepare(InsertSql)
            .Bind(entry.GenerationId)
            .Bind(entry.Number)
            .Bind(entry.At)
            .Bind(StoredNames.Events[entry.Type])
            .Bind(entry.Progress)
            .Bind(entry.Text)
            .RunAsync();
        unit.Tell(entry with { At = StoredTime.Of(entry.At) });
    }

    public static TimelineEvent Read(IRow row) =>
        new(row.Text(0), row.Int(1), row.Time(2), row.Name(3, StoredNames.Events), row.Int(4), row.TextOrNull(5));
}
