using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>Writes a batch as queued.</summary>
internal static class AcceptUnit
{
    // An input that another batch has claimed already serves this one too, for as long as it is here.
    private const string ClaimInput = "UPDATE media SET claimed_by = COALESCE(claimed_by, ?2) WHERE id = ?1";

    public static async ValueTask<AcceptOutcome> RunAsync(UnitOfWork unit, IReadOnlyList<Generation> batch)
    {
        foreach (var generation in batch)
        {
            foreach (var input in InputsOf(generation.Request))
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

    private static IEnumerable<string> InputsOf(GenerationRequest request) =>
        request.CharacterVideo is { } video ? request.Images.Append(video) : request.Images;
}
