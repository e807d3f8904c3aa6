using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Renewing;
using Torii.Core.Work.Watching;

namespace Torii.Core.Work.Cancelling;

/// <summary>
/// Calls off at their upstream the tasks of generations that their clients have called off. The attempt is watched to its end
/// all the same: what the upstream says of the task then is what counts.
/// </summary>
internal sealed class TaskCancelling(IWorkStore store, Accesses accesses, Renewals renewals, Watcher watcher) : IErrandHandler
{
    // About ten minutes with the runner's delays. Most tasks have ended by themselves by then.
    private const int MostTries = 7;

    // A submission that is on its way is answered within seconds.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public string Kind => ErrandKinds.CancelTask;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(errand.Subject, cancellationToken);
        if (history.Select(work => work.Attempt).FirstOrDefault(attempt => attempt?.State.IsOpen() == true) is not { } running
            || await accesses.OpenAsync(running.AccountId, cancellationToken) is not var (access, provider)
            || provider.Cancelling is not { } cancelling)
        {
            return new ErrandOutcome.Done();
        }

        if (running is not { State: AttemptState.Accepted, Task: { } task })
        {
            return new ErrandOutcome.NotYet(Pause);
        }

        CallScope.EnterGeneration(errand.Subject, "cancel");
        switch (await renewals.CallAsync(access, fresh => cancelling.CancelAsync(fresh, task, cancellationToken), cancellationToken))
        {
            case RemovalOutcome.Removed:
                // Its slot is free as soon as the upstream has said that it is over.
                watcher.Hurry(access.Upstream.Name, task);
                break;
            case RemovalOutcome.Refused { Refusal: var refusal } when errand.Tries + 1 < MostTries:
                return new ErrandOutcome.Again(refusal.Message);
            case RemovalOutcome.Refused { Refusal: var refusal }:
                await NoteAsync(errand, refusal.Message, cancellationToken);
                break;
            case RemovalOutcome.Remains remains:
                await NoteAsync(errand, remains.What, cancellationToken);
                break;
        }

        return new ErrandOutcome.Done();
    }

    private Task NoteAsync(Errand errand, string why, CancellationToken cancellationToken) =>
        store.NoteAsync(errand.Subject, $"The upstream goes on with it all the same: {why}", cancellationToken);
}
