using Torii.Core.Stores;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Work.Repeating;

/// <summary>Answers requests that repeat an earlier one with what that has begun.</summary>
internal sealed class Repeats(IAskStore asks, IGenerationStore generations, OpenAsks open, LostAnswers lost, TimeProvider time)
{
    /// <summary>How long an idempotency key holds: a day, as at others who have them.</summary>
    public static readonly TimeSpan KeysHold = TimeSpan.FromHours(24);

    /// <summary>How long after it broke off a request may be joined.</summary>
    public static readonly TimeSpan BrokenHolds = TimeSpan.FromSeconds(120);

    /// <summary>The answer to a request that repeats one; null where it does not.</summary>
    public async Task<IntakeOutcome?> FindAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        switch (await JoinAsync(request.Client.Id, request.Ask, cancellationToken))
        {
            case Earlier.Other:
                return new IntakeOutcome.TurnedAway(IntakeRefusal.KeyReused, "This idempotency key was used for another request within the last 24 hours; take a new one.");
            case Earlier.Same same when await generations.BatchAsync(same.BatchId, cancellationToken) is [_, ..] batch:
                return new IntakeOutcome.Accepted(batch, Ahead: 0) { IsRepeat = true };
            default:
                return null;
        }
    }

    /// <summary>A request was turned away: its repetition repeats nothing that was made.</summary>
    public void TurnedAway(Ask ask) => lost.TurnedAway(ask.Fingerprint);

    private async Task<Earlier> JoinAsync(string clientId, Ask ask, CancellationToken cancellationToken)
    {
        if (ask.Key is null)
        {
            await open.SettleAsync(ask, cancellationToken);
        }

        var now = time.GetUtcNow();
        var earlier = await asks.JoinAsync(clientId, ask, now - KeysHold, now - BrokenHolds, cancellationToken);
        return earlier is Earlier.None && ask is { Key: null, IsRetry: true } && lost.Take(ask.Fingerprint) is { } batchId
            ? new Earlier.Same(batchId)
            : earlier;
    }
}
