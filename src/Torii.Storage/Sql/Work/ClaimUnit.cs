using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>Takes the oldest waiting generation of a client in a lane, and opens an attempt for it.</summary>
internal static class ClaimUnit
{
    private const string Oldest = """
        SELECT id FROM generations
        WHERE state = 'queued' AND lane = ?1 AND client_id = ?2 AND owner = ?3
        ORDER BY id LIMIT 1
        """;

    private const string Activate = """
        UPDATE generations
        SET state = 'active', progress = 0, attempts = attempts + 1, last_event = last_event + 1, deadline = ?2
        WHERE id = ?1 AND state = 'queued' AND owner = ?3
        """;

    public static async ValueTask<ClaimOutcome> RunAsync(UnitOfWork unit, Claim claim)
    {
        var id = await unit.Prepare(Oldest)
            .Bind(claim.Lane.ToString())
            .Bind(claim.ClientId)
            .Bind(unit.Replica)
            .FirstAsync(static row => row.Text(0));
        if (id is null)
        {
            return new ClaimOutcome.NothingQueued();
        }

        if (!await AttemptRows.InsertAsync(unit, claim, id))
        {
            return new ClaimOutcome.SlotTaken();
        }

        await unit.Prepare(Activate).Bind(id).Bind(claim.Deadline).Bind(unit.Replica).RunAsync();
        var generation = await unit.Prepare(GenerationStore.FindSql).Bind(id).FirstAsync(GenerationRows.Read);
        return generation is { State: GenerationState.Active }
            ? await TellAsync(unit, claim, generation)
            : unit.Undo<ClaimOutcome>(new ClaimOutcome.NothingQueued());
    }

    private static async ValueTask<ClaimOutcome> TellAsync(UnitOfWork unit, Claim claim, Generation generation)
    {
        var attempt = new Attempt
        {
            Id = claim.AttemptId,
            GenerationId = generation.Id,
            AccountId = claim.AccountId,
            Kind = claim.Lane.Kind,
            Slot = claim.Slot,
            Gate = claim.Gate,
            State = AttemptState.Preparing,
            OpenedAt = claim.At,
        };
        unit.Tell(new GenerationMoved(
            generation.Id, generation.ClientId, generation.Lane, GenerationState.Queued, GenerationState.Active));
        unit.Tell(new AttemptMoved(
            attempt.Id, attempt.AccountId, attempt.Kind, attempt.Slot, claim.Gate, null, AttemptState.Preparing, claim.At));
        await EventRows.InsertAsync(
            unit, new TimelineEvent(generation.Id, generation.LastEvent, claim.At, TimelineEventType.Claimed, 0, null));
        return new ClaimOutcome.Claimed(generation, attempt);
    }
}
