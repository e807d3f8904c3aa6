using System.Globalization;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Costs;

/// <summary>
/// Settles what generations have cost, once the last of their attempts is over: a task that goes on after its generation was
/// called off may still be charged for. What nobody can tell the cost of stays reserved.
/// </summary>
internal sealed class Settling(IWorkStore work, ILedgerStore ledger, CostMetrics metrics, TimeProvider time) : IErrandHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public string Kind => ErrandKinds.Settle;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        var history = await work.HistoryAsync(errand.Subject, cancellationToken);
        if (history is not [{ Generation: var generation }, ..])
        {
            return new ErrandOutcome.Done();
        }

        IReadOnlyList<Attempt> attempts = [.. history.Select(entry => entry.Attempt).OfType<Attempt>()];
        if (attempts.Any(attempt => attempt.State.IsOpen()))
        {
            return new ErrandOutcome.NotYet(Pause);
        }

        var stays = generation.Reserved is not null && attempts.Any(IsUntold);
        if (stays)
        {
            await work.NoteAsync(generation.Id, StaysReserved(generation.Reserved!.Value), cancellationToken);
        }

        var costs = attempts.Where(attempt => attempt.Cost is not null).GroupBy(attempt => attempt.AccountId).ToDictionary(through => through.Key, through => through.Sum(attempt => attempt.Cost!.Value), StringComparer.Ordinal);
        await ledger.SettleAsync(
            new Settlement(generation.Id, generation.ClientId, time.GetUtcNow()) { Costs = costs, Release = stays ? null : generation.Reserved },
            cancellationToken);
        metrics.Settled(costs);
        return new ErrandOutcome.Done();
    }

    // It may have been made, and be on the bill: whether it was taken, how it ended, or what was answered was never learnt.
    private static bool IsUntold(Attempt attempt) => attempt is
        { Cost: null, Cause: Cause.SubmissionUnknown or Cause.TimedOut or Cause.TaskLost }
        or { Cost: null, State: AttemptState.Ended, Cause: Cause.BadAnswer or Cause.ResultUnavailable };

    private static string StaysReserved(decimal amount) =>
        string.Create(CultureInfo.InvariantCulture, $"Whether the upstream charges for it cannot be told: the {amount:0.00####} US dollars that were set aside for it stay reserved.");
}
