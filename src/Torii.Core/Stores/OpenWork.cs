using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>A generation with the attempt that serves it.</summary>
/// <param name="Generation">The generation.</param>
/// <param name="Attempt">Its newest attempt; null where none was opened yet.</param>
/// <param name="Steps">The attempt's steps so far, in order.</param>
public sealed record OpenWork(Generation Generation, Attempt? Attempt, IReadOnlyList<Step> Steps)
{
    /// <summary>The same rows after <paramref name="change"/> was written.</summary>
    public OpenWork After(Change change)
    {
        var generation = change.Generation is not { } move ? Generation : Generation with
        {
            State = move.To,
            Progress = Math.Max(Generation.Progress, move.Progress ?? 0),
            Deadline = move.Deadline ?? Generation.Deadline,
        };
        if (change.Refit is { } refit)
        {
            generation = generation with { Request = refit.Request, Adjustments = refit.Adjustments };
        }

        var attempt = change.Attempt is not { } turn || Attempt is null ? Attempt : Attempt with
        {
            State = turn.To,
            Task = turn.Task ?? Attempt.Task,
            Result = turn.Result ?? Attempt.Result,
            Links = turn.Links ?? Attempt.Links,
            Baseline = turn.Baseline ?? Attempt.Baseline,
            Cost = turn.Cost ?? Attempt.Cost,
            Cause = turn.Cause ?? Attempt.Cause,
            SubmittedAt = turn.To == AttemptState.Submitting ? change.At : Attempt.SubmittedAt,
            AcceptedAt = turn.To == AttemptState.Accepted ? change.At : Attempt.AcceptedAt,
        };
        return new OpenWork(generation, attempt, Steps);
    }
}
