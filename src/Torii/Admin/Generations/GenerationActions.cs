using Torii.Admin.Answers;
using Torii.Admin.Live;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Cancelling;
using Torii.Core.Work.Deleting;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Remaking;
using Torii.Doors.Errors;

namespace Torii.Admin.Generations;

/// <summary>What operators do to generations. Each answers with what stands in the way; null where nothing did.</summary>
internal sealed class GenerationActions(IGenerationStore generations, Cancellation cancellation, Deletion deletion, Remake remake, LiveChanges changes)
{
    /// <summary>Calls one off.</summary>
    public async Task<Refused?> CancelAsync(string id, CancellationToken cancellationToken) =>
        await cancellation.CancelAsync(PublicId.Parse(id) ?? "", cancellationToken) switch
        {
            true => null,
            false => Refused.Conflict("already_ended", "It has ended already: there is nothing left to call off."),
            null => Refused.NotFound("generation", id),
        };

    /// <summary>Removes one with its files.</summary>
    public async Task<Refused?> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } generation)
        {
            return Refused.NotFound("generation", id);
        }

        if (!generation.State.IsEnd())
        {
            return Refused.Conflict("not_ended", "It has not ended: call it off first.");
        }

        // Where somebody else was faster, it is gone as was asked.
        await deletion.DeleteAsync(generation.Id, cancellationToken);
        changes.Tell("generations", generation.Id);
        changes.Tell("media");
        return null;
    }

    /// <summary>Asks for the same once more.</summary>
    /// <returns>The id of the new generation; null with what stands in the way.</returns>
    public async Task<(string? Made, Refused? Mistake)> AgainAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is not { } generation
            ? (null, Refused.NotFound("generation", id))
            : await remake.MakeAsync(generation, cancellationToken) switch
            {
                IntakeOutcome.Accepted accepted => (accepted.Batch[0].Id, null),
                IntakeOutcome.TurnedAway away => (null, new Refused(IntakeErrors.Of(away))),
                _ => (null, Refused.Conflict("client_or_model_gone", "Its client key is revoked, or its model is not here any more: make it in the studio instead.")),
            };

    /// <summary>Does the same to one of several.</summary>
    public async Task<BulkOutcome> RunAsync(BulkAction action, string id, CancellationToken cancellationToken)
    {
        var (made, mistake) = action switch
        {
            BulkAction.Again => await AgainAsync(id, cancellationToken),
            BulkAction.Delete => (null, await DeleteAsync(id, cancellationToken)),
            _ => (null, await CancelAsync(id, cancellationToken)),
        };
        return new BulkOutcome(id, mistake is null, made, mistake?.Error.Code, mistake?.Error.Message);
    }

    private async ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken) =>
        PublicId.Parse(id) is { } plain ? await generations.FindAsync(plain, cancellationToken) : null;
}
