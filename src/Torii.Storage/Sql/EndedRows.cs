using Torii.Core.Statistics;

namespace Torii.Storage.Sql;

/// <summary>Generations that have ended, with the attempt that they ended with.</summary>
internal static class EndedRows
{
    private const string Columns = """
        done.id, done.kind, done.asked_model, done.client_id, tried.account_id, done.state, done.cause, done.created_at, tried.opened_at, done.ended_at, done.cost, done.trace
        """;

    // The newest attempt is the one it ended with: ids sort by time.
    private const string Tables = """
        generations AS done
        LEFT JOIN attempts AS tried ON tried.id = (SELECT id FROM attempts WHERE generation_id = done.id ORDER BY id DESC LIMIT 1)
        """;

    /// <summary>Those in a span of ids, in order.</summary>
    public const string ListSql = $"""
        SELECT {Columns} FROM {Tables}
        WHERE done.id > ?1 AND done.id < ?2 AND done.ended_at IS NOT NULL
        ORDER BY done.id
        LIMIT ?3
        """;

    /// <summary>One of them.</summary>
    public const string FindSql = $"SELECT {Columns} FROM {Tables} WHERE done.id = ?1";

    /// <summary>Reads one.</summary>
    public static EndedGeneration Read(IRow row) => new(
        row.Text(0),
        row.Name(1, StoredNames.Kinds),
        row.Text(2),
        row.Text(3),
        row.TextOrNull(4),
        row.Name(5, StoredNames.GenerationStates),
        row.NameOrNull(6, StoredNames.Causes),
        row.Time(7),
        row.TimeOrNull(8),
        row.Time(9),
        StoredMoney.OrNull(row.LongOrNull(10)))
    {
        Trace = row.TextOrNull(11),
    };
}
