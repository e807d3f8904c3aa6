using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Repeating;

namespace Torii.Storage.Sql.Work;

/// <summary>Writes a batch as queued.</summary>
internal static class AcceptUnit
{
    // The last to claim an input keeps it: a file of the client's may go before the batch has ended.
    private const string ClaimInput = "UPDATE media SET claimed_by = ?2 WHERE id = ?1";

    // A key that holds no longer is the new request's.
    private const string InsertAsk = """
        INSERT INTO asks (batch_id, client_id, fingerprint, key, asked_at, breaks, joins) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0)
        ON CONFLICT (client_id, key) WHERE key IS NOT NULL DO UPDATE SET
            batch_id = excluded.batch_id, fingerprint = excluded.fingerprint, asked_at = excluded.asked_at
        WHERE asks.asked_at < ?6
        """;

    public static async ValueTask<AcceptOutcome> RunAsync(UnitOfWork unit, Acceptance acceptance)
    {
        if (acceptance.Ask is { } ask && await AskAsync(unit, ask, acceptance) == 0)
        {
            return new AcceptOutcome.KeyTaken();
        }

        if (await ReservePart.WriteAsync(unit, acceptance) is { } over)
        {
            return unit.Undo(over);
        }

        foreach (var generation in acceptance.Batch)
        {
            foreach (var input in InputsPart.Of(generation.Request))
            {
                if (await unit.Prepare(ClaimInput).Bind(input).Bind(generation.BatchId).RunAsync() == 0)
                {
                    return unit.Undo(new AcceptOutcome.MediaGone(input));
                }
            }

            await GenerationRows.InsertAsync(unit, generation);
            unit.Tell(new GenerationMoved(generation.Id, generation.ClientId, generation.Lane, null, GenerationState.Queued));
            await EventRows.InsertAsync(
                unit, new TimelineEvent(generation.Id, 1, generation.CreatedAt, TimelineEventType.Queued, 0, null));
        }

        return new AcceptOutcome.Accepted();
    }

    private static ValueTask<int> AskAsync(UnitOfWork unit, Ask ask, Acceptance acceptance)
    {
        var first = acceptance.Batch[0];
        return unit.Prepare(InsertAsk)
            .Bind(first.BatchId)
            .Bind(first.ClientId)
            .Bind(ask.Fingerprint)
            .Bind(ask.Key)
            .Bind(first.CreatedAt)
            .Bind(acceptance.KeysSince)
            .RunAsync();
    }
}
