using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The table of attempts.</summary>
internal static class AttemptRows
{
    /// <summary>How many columns <see cref="Columns"/> names.</summary>
    public const int Width = 17;

    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = """
        attempts.id, attempts.generation_id, attempts.account_id, attempts.kind, attempts.slot, attempts.state,
        attempts.opened_at, attempts.submitted_at, attempts.accepted_at, attempts.task, attempts.result, attempts.links,
        attempts.baseline, attempts.gate, attempts.cause, attempts.target, attempts.cost
        """;

    // Whichever guard refuses it, slot or gate: nothing is written and the unit goes on.
    private const string InsertSql = """
        INSERT INTO attempts (id, generation_id, account_id, kind, slot, gate, state, opened_at, owner, target)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'preparing', ?7, ?8, ?9)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Opens the attempt of a claim; whether its slot and gate were free.</summary>
    public static async ValueTask<bool> InsertAsync(UnitOfWork unit, Claim claim, string generationId) => await unit.Prepare(InsertSql)
        .Bind(claim.AttemptId)
        .Bind(generationId)
        .Bind(claim.AccountId)
        .Bind(StoredNames.Kinds[claim.Lane.Kind])
        .Bind(claim.Slot)
        .Bind(claim.Gate)
        .Bind(claim.At)
        .Bind(unit.Replica)
        .Bind(claim.Target)
        .RunAsync() == 1;

    /// <summary>The attempt whose columns begin at <paramref name="first"/>.</summary>
    public static Attempt Read(IRow row, int first) => new()
    {
        Id = row.Text(first),
        GenerationId = row.Text(first + 1),
        AccountId = row.Text(first + 2),
        Kind = row.Name(first + 3, StoredNames.Kinds),
        Slot = row.Int(first + 4),
        State = row.Name(first + 5, StoredNames.AttemptStates),
        OpenedAt = row.Time(first + 6),
        SubmittedAt = row.TimeOrNull(first + 7),
        AcceptedAt = row.TimeOrNull(first + 8),
        Task = row.TextOrNull(first + 9),
        Result = row.TextOrNull(first + 10),
        Links = row.JsonOrNull(first + 11, Documents.Texts) ?? [],
        Baseline = row.JsonOrNull(first + 12, Documents.Texts),
        Gate = row.IntOrNull(first + 13),
        Cause = row.NameOrNull(first + 14, StoredNames.Causes),
        Target = row.Text(first + 15),
        Cost = StoredMoney.OrNull(row.LongOrNull(first + 16)),
    };
}
