using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The table of generations.</summary>
internal static class GenerationRows
{
    /// <summary>How many columns <see cref="Columns"/> names.</summary>
    public const int Width = 23;

    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = """
        generations.id, generations.batch_id, generations.position, generations.client_id, generations.door,
        generations.asked_model, generations.lane, generations.request, generations.state, generations.progress,
        generations.attempts, generations.last_event, generations.created_at, generations.deadline,
        generations.ended_at, generations.cause, generations.message, generations.adjustments, generations.text,
        generations.webhooks, generations.reserved, generations.cost, generations.trace
        """;

    private const string InsertSql = """
        INSERT INTO generations (
            id, batch_id, position, client_id, door, asked_model, lane, request, state, progress, attempts, last_event,
            created_at, deadline, adjustments, remix_of, owner, kind, webhooks, reserved, trace)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'queued', 0, 0, 1, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        """;

    private const string RefitSql = "UPDATE generations SET request = ?2, adjustments = ?3 WHERE id = ?1";

    /// <summary>Writes one as queued, with the first event about to be written.</summary>
    public static ValueTask<int> InsertAsync(UnitOfWork unit, Generation generation) => unit.Prepare(InsertSql)
        .Bind(generation.Id)
        .Bind(generation.BatchId)
        .Bind(generation.Position)
        .Bind(generation.ClientId)
        .Bind(generation.Door)
        .Bind(generation.AskedModel)
        .Bind(generation.Lane.ToString())
        .Bind(Documents.Write(generation.Request))
        .Bind(generation.CreatedAt)
        .Bind(generation.Deadline)
        .Bind(Documents.Write(generation.Adjustments))
        .Bind(generation.Request.Remix?.GenerationId)
        .Bind(unit.Replica)
        .Bind(StoredNames.Kinds[generation.Request.Kind])
        .Bind(generation.Webhooks is [] ? null : Documents.Write(generation.Webhooks))
        .Bind(StoredMoney.Of(generation.Reserved))
        .Bind(generation.Trace)
        .RunAsync();

    /// <summary>Writes that one is made in another way.</summary>
    public static ValueTask<int> RefitAsync(UnitOfWork unit, Refit refit) => unit.Prepare(RefitSql)
        .Bind(refit.GenerationId)
        .Bind(Documents.Write(refit.Request))
        .Bind(Documents.Write(refit.Adjustments))
        .RunAsync();

    /// <summary>The generation whose columns stand at the row's beginning.</summary>
    public static Generation Read(IRow row) => new()
    {
        Id = row.Text(0),
        BatchId = row.Text(1),
        Position = row.Int(2),
        ClientId = row.Text(3),
        Door = row.Text(4),
        AskedModel = row.Text(5),
        Lane = Lane.Parse(row.Text(6)),
        Request = Documents.Completed(row.Json(7, Documents.Request)),
        State = row.Name(8, StoredNames.GenerationStates),
        Progress = row.Int(9),
        Attempts = row.Int(10),
        LastEvent = row.Int(11),
        CreatedAt = row.Time(12),
        Deadline = row.Time(13),
        EndedAt = row.TimeOrNull(14),
        Cause = row.NameOrNull(15, StoredNames.Causes),
        Message = row.TextOrNull(16),
        Adjustments = row.JsonOrNull(17, Documents.Adjustments) ?? [],
        Text = row.TextOrNull(18),
        Webhooks = row.JsonOrNull(19, Documents.Texts) ?? [],
        Reserved = StoredMoney.OrNull(row.LongOrNull(20)),
        Cost = StoredMoney.OrNull(row.LongOrNull(21)),
        Trace = row.TextOrNull(22),
    };
}
