using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>Generations joined with an attempt and its steps: one row a step, read in one statement so that they fit together.</summary>
internal static class OpenWorkRows
{
    /// <summary>What <see cref="ListAsync"/> wants to see.</summary>
    public const string Columns = $"{GenerationRows.Columns}, {AttemptRows.Columns}, {StepRows.Columns}";

    /// <summary>Joins a generation's newest attempt and its steps.</summary>
    public const string NewestAttempt = """
        LEFT JOIN attempts ON attempts.id = (
            SELECT newest.id FROM attempts AS newest WHERE newest.generation_id = generations.id ORDER BY newest.id DESC LIMIT 1)
        LEFT JOIN steps ON steps.attempt_id = attempts.id
        """;

    private const int AttemptAt = GenerationRows.Width;
    private const int StepAt = AttemptAt + AttemptRows.Width;

    /// <summary>Runs a statement whose rows of one generation and attempt follow each other, with the steps in order.</summary>
    public static async ValueTask<IReadOnlyList<OpenWork>> ListAsync(Statement statement)
    {
        var works = new List<OpenWork>();
        var steps = new List<Step>();
        foreach (var row in await statement.ListAsync(Read))
        {
            if (works.Count == 0 || works[^1].Attempt?.Id != row.Attempt?.Id || works[^1].Generation.Id != row.Generation.Id)
            {
                steps = [];
                works.Add(new OpenWork(row.Generation, row.Attempt, steps));
            }

            if (row.Step is { } step)
            {
                steps.Add(step);
            }
        }

        return works;
    }

    private static JoinedRow Read(IRow row) => new(
        GenerationRows.Read(row),
        row.IsNull(AttemptAt) ? null : AttemptRows.Read(row, AttemptAt),
        row.IsNull(StepAt) ? null : StepRows.Read(row, StepAt));

    private readonly record struct JoinedRow(Generation Generation, Attempt? Attempt, Step? Step);
}
