using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>Takes the oldest waiting generation of a client in a lane, and opens an attempt for it.</summary>
internal static class ClaimUnit
{
    /// <summary>Seeks the oldest by the index of the queue; what waits beside it costs nothing.</summary>
    public const string OldestSql = $"""
        SELECT {GenerationRows.Columns} FROM generations
        WHERE state = 'queued' AND lane = ?1 AND client_id = ?2 AND owner = ?3
        ORDER BY id LIMIT 1
        """;

    private const string ActivateSql = """
        UPDATE generations
        SET state = 'active', progress = 0, attempts = attempts + 1, last_event = last_event + 1, deadline = ?2
        WHERE id = ?1 AND state = 'queued' AND owner = ?3
        """;

    public static async ValueTask<ClaimOutcome> RunAsync(UnitOfWork unit, Claim claim)
    {
        var waiting = await unit.Prepare(OldestSql)
            .Bind(claim.Lane.ToString())
            .Bind(claim.ClientId)
            .Bind(unit.Replica)
            .FirstAsync(GenerationRows.Read);
        if (waiting is null)
        {
            return new ClaimOutcome.NothingQueued();
        }

        if (!await AttemptRows.InsertAsync(unit, claim, waiting.Id))
        {
            return new ClaimOutcome.SlotTaken();
        }

        if (await unit.Prepare(ActivateSql).Bind(waiting.Id).Bind(claim.Deadline).Bind(unit.Replica).RunAsync() == 0)
        {
            return unit.Undo<ClaimOutcome>(new ClaimOutcome.NothingQueued());
        }

        return await TellAsync(unit, Activated(waiting, claim), Opened(waiting, claim));
    }

    private static Generation Activated(Generation waiting, Claim claim) => waiting with
    {
        State = GenerationState.Active,
        Progress = 0,
        Attempts = waiting.Attempts + 1,
        LastEvent = waiting.LastEvent + 1,
        Deadline = StoredTime.Of(claim.Deadline),
    };

    private static Attempt Opened(Generation waiting, Claim claim) => new()
    {
        Id = claim.AttemptId,
        GenerationId = waiting.Id,
        AccountId = claim.AccountId,
        Target = claim.Target,
        Kind = claim.Lane.Kind,
        Slot = claim.Slot,
        Gate = claim.Gate,
        State = AttemptState.Preparing,
        OpenedAt = StoredTime.Of(claim.At),
    };

    private static async ValueTask<ClaimOutcome> TellAsync(UnitOfWork unit, Generation generation, Attempt attempt)
    {
        unit.Tell(new GenerationMoved(
            generation.Id, generation.ClientId, generation.Lane, GenerationState.Queued, GenerationState.Active));
        unit.Tell(new AttemptMoved(
            attempt.Id, attempt.AccountId, attempt.Kind, attempt.Slot, attempt.Gate, null, AttemptState.Preparing, attempt.OpenedAt));
        await EventRows.InsertAsync(
            unit, new TimelineEvent(generation.Id, generation.LastEvent, attempt.OpenedAt, TimelineEventType.Claimed, 0, null));
        return new ClaimOutcome.Claimed(generation, attempt);
    }
}
