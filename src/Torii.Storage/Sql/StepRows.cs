using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>The table of steps.</summary>
internal static class StepRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "steps.attempt_id, steps.name, steps.class, steps.result";

    private const string SaveSql = """
        INSERT INTO steps (attempt_id, name, number, class, result)
        SELECT id, ?2, (SELECT COUNT(*) FROM steps WHERE attempt_id = ?1), ?3, ?4 FROM attempts WHERE id = ?1 AND owner = ?5
        ON CONFLICT (attempt_id, name) DO UPDATE SET class = excluded.class, result = excluded.result
        """;

    /// <summary>Writes a step over an earlier one of its name; whether its attempt is ours.</summary>
    public static async ValueTask<bool> SaveAsync(UnitOfWork unit, Step step) => await unit.Prepare(SaveSql)
        .Bind(step.AttemptId)
        .Bind(step.Name)
        .Bind(StoredNames.StepClasses[step.Class])
        .Bind(step.Result)
        .Bind(unit.Replica)
        .RunAsync() == 1;

    /// <summary>The step whose columns begin at <paramref name="first"/>.</summary>
    public static Step Read(IRow row, int first) =>
        new(row.Text(first), row.Text(first + 1), row.Name(first + 2, StoredNames.StepClasses), row.TextOrNull(first + 3));
}
