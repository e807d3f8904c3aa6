using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work.Removing;

/// <summary>
/// Removes what attempts have left at their upstreams, once they are over. The errand was written before anything was
/// made, so nothing is forgotten whatever happens in between.
/// </summary>
internal sealed class Leftovers(IWorkStore store, ICharacterStore characters, Removals removals) : IErrandHandler
{
    // Over a day and a half with the runner's delays. Then an operator must look.
    private const int MostTries = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public string Kind => ErrandKinds.Leftovers;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        if (await store.FindAttemptAsync(errand.Subject, cancellationToken) is not { Attempt: { } attempt } work)
        {
            return new ErrandOutcome.Done();
        }

        if (attempt.State.IsOpen() || (IsMaking(work) && !work.Generation.State.IsEnd()))
        {
            return new ErrandOutcome.NotYet(Pause);
        }

        if (IsMaking(work) && work.Generation.State == GenerationState.Completed)
        {
            return new ErrandOutcome.Done();
        }

        var outcome = await removals.AskAsync(
            attempt.AccountId,
            (removal, access) => removal.RemoveLeftoversAsync(access, work.Generation.Request, work.Steps, cancellationToken),
            cancellationToken);
        if (IsMaking(work) && outcome is RemovalOutcome.Removed)
        {
            await characters.ForgetAsync(work.Generation.Id, removal: null, cancellationToken);
        }

        switch (outcome)
        {
            case RemovalOutcome.Refused { Refusal: var refusal } when errand.Tries + 1 < MostTries:
                return new ErrandOutcome.Again(refusal.Message);
            case RemovalOutcome.Refused { Refusal: var refusal }:
                await store.NoteAsync(work.Generation.Id, $"What was made on the way could not be removed: {refusal.Message}", cancellationToken);
                break;
            case RemovalOutcome.Remains remains:
                await store.NoteAsync(work.Generation.Id, $"Something made on the way remains: {remains.What}", cancellationToken);
                break;
        }

        return new ErrandOutcome.Done();
    }

    // Where the character itself is what was asked for, the attempt that ended well leaves it on purpose.
    private static bool IsMaking(OpenWork work) =>
        work.Generation.Request.Kind == GenerationKind.Character && work.Attempt is { State: AttemptState.Ended, Result: not null };
}
