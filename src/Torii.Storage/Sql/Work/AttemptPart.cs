using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>
/// The attempt's part of a change. Each way on has its own statement, which sets no indexed column without need: setting
/// one costs more than the rest of the row, even if its value stays.
/// </summary>
internal static class AttemptPart
{
    private const string Findings = """
        links = COALESCE(?4, links), baseline = COALESCE(?5, baseline), cause = COALESCE(?6, cause)
        """;

    private const string Guard = "WHERE id = ?1 AND state = ?2 AND owner = ?7";

    private const string GoOnSql = $"UPDATE attempts SET state = ?3, {Findings} {Guard}";

    private const string SubmitSql =
        $"UPDATE attempts SET state = ?3, {Findings}, submitted_at = COALESCE(submitted_at, ?8) {Guard}";

    private const string AcceptSql =
        $"UPDATE attempts SET state = ?3, {Findings}, accepted_at = COALESCE(accepted_at, ?8), gate = NULL {Guard}";

    private const string CloseSql =
        $"UPDATE attempts SET state = ?3, {Findings}, ended_at = COALESCE(ended_at, ?8), gate = NULL {Guard}";

    // Two attempts of an account never own one task: the second to name it changes nothing.
    private const string OwnTaskSql = """
        UPDATE attempts SET task = ?2
        WHERE id = ?1 AND NOT EXISTS (
            SELECT 1 FROM attempts AS other
            WHERE other.task = ?2 AND other.account_id = attempts.account_id AND other.id <> ?1)
        """;

    // Apart from the other findings, since it is indexed: hardly any move brings one.
    private const string ResultSql = "UPDATE attempts SET result = ?2 WHERE id = ?1";

    private const string CostSql = "UPDATE attempts SET cost = ?2 WHERE id = ?1";

    private const string HolderSql = "SELECT account_id, kind, slot, gate FROM attempts WHERE id = ?1";

    /// <summary>Writes it; false where the attempt is no longer what it was computed from.</summary>
    public static async ValueTask<bool> WriteAsync(UnitOfWork unit, AttemptMove move, DateTimeOffset at)
    {
        // Read before the gate is emptied: whoever waits for it must hear which one it was.
        var moved = move.From == move.To ? null : await unit.Prepare(HolderSql).Bind(move.Id).FirstAsync(row => new AttemptMoved(
            move.Id, row.Text(0), row.Name(1, StoredNames.Kinds), row.Int(2), row.IntOrNull(3), move.From, move.To, StoredTime.Of(at)));
        if (await Bound(unit, move, at).RunAsync() == 0)
        {
            return false;
        }

        if (move.Task is { } task && await unit.Prepare(OwnTaskSql).Bind(move.Id).Bind(task).RunAsync() == 0)
        {
            return false;
        }

        if (move.Result is { } result)
        {
            await unit.Prepare(ResultSql).Bind(move.Id).Bind(result).RunAsync();
        }

        if (move.Cost is { } cost)
        {
            await unit.Prepare(CostSql).Bind(move.Id).Bind(StoredMoney.Of(cost)).RunAsync();
        }

        if (moved is not null)
        {
            unit.Tell(moved);
        }

        return true;
    }

    private static Statement Bound(UnitOfWork unit, AttemptMove move, DateTimeOffset at)
    {
        var sql = SqlOf(move);
        var statement = unit.Prepare(sql)
            .Bind(move.Id)
            .Bind(StoredNames.AttemptStates[move.From])
            .Bind(StoredNames.AttemptStates[move.To])
            .Bind(Documents.Write(move.Links))
            .Bind(Documents.Write(move.Baseline))
            .Bind(StoredNames.Causes.OrNull(move.Cause))
            .Bind(unit.Replica);
        return sql == GoOnSql ? statement : statement.Bind(at);
    }

    private static string SqlOf(AttemptMove move) => move switch
    {
        { To: var to } when to == move.From => GoOnSql,
        { To: AttemptState.Submitting } => SubmitSql,
        { To: AttemptState.Accepted } => AcceptSql,
        { To: var to } when !to.IsOpen() => CloseSql,
        _ => GoOnSql,
    };
}
