using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>What a start, and the sweep of deadlines, must know.</summary>
internal static class OpenWorkQueries
{
    // In the order of their opening, not of their ids: for that SQLite would walk through every attempt there ever was.
    public const string Open = $"""
        SELECT {OpenWorkRows.Columns}
        FROM attempts
        JOIN generations ON generations.id = attempts.generation_id
        LEFT JOIN steps ON steps.attempt_id = attempts.id
        WHERE attempts.ended_at IS NULL
        ORDER BY attempts.opened_at, attempts.id, steps.number
        """;

    public const string OfAttempt = $"""
        SELECT {OpenWorkRows.Columns}
        FROM attempts
        JOIN generations ON generations.id = attempts.generation_id
        LEFT JOIN steps ON steps.attempt_id = attempts.id
        WHERE attempts.id = ?1
        ORDER BY steps.number
        """;

    public const string OfGeneration = $"""
        SELECT {OpenWorkRows.Columns}
        FROM generations
        LEFT JOIN attempts ON attempts.generation_id = generations.id
        LEFT JOIN steps ON steps.attempt_id = attempts.id
        WHERE generations.id = ?1
        ORDER BY attempts.id, steps.number
        """;

    public const string Storing = $"""
        SELECT {OpenWorkRows.Columns}
        FROM generations
        {OpenWorkRows.NewestAttempt}
        WHERE generations.state = 'storing' AND generations.ended_at IS NULL
        ORDER BY generations.id, steps.number
        """;

    // The most overdue are chosen before anything is joined to them.
    public const string Overdue = $"""
        SELECT {OpenWorkRows.Columns}
        FROM (
            SELECT * FROM generations
            WHERE state IN ('queued', 'active', 'storing') AND ended_at IS NULL AND deadline <= ?1
            ORDER BY deadline LIMIT ?2) AS generations
        {OpenWorkRows.NewestAttempt}
        ORDER BY generations.deadline, generations.id, steps.number
        """;

    public const string Waiting = $"""
        SELECT {OpenWorkRows.Columns}
        FROM (SELECT * FROM generations WHERE state = 'queued' AND ended_at IS NULL ORDER BY deadline LIMIT ?1) AS generations
        {OpenWorkRows.NewestAttempt}
        ORDER BY generations.deadline, generations.id, steps.number
        """;

    public const string Queued = """
        SELECT lane, client_id, COUNT(*) FROM generations WHERE state = 'queued' GROUP BY lane, client_id
        """;

    public const string UnderWay = """
        SELECT client_id, COUNT(*) FROM generations
        WHERE state IN ('active', 'storing') AND ended_at IS NULL
        GROUP BY client_id
        """;

    public const string Submissions = """
        SELECT account_id, kind, submitted_at FROM attempts WHERE submitted_at >= ?1 ORDER BY submitted_at
        """;

    public const string Owner = "SELECT 1 FROM attempts WHERE account_id = ?1 AND task = ?2";

    public static LaneLoad ReadLoad(IRow row) => new(Lane.Parse(row.Text(0)), row.Text(1), row.Int(2));

    public static Submission ReadSubmission(IRow row) => new(row.Text(0), row.Name(1, StoredNames.Kinds), row.Time(2));
}
