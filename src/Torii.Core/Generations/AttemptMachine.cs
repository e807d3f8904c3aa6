namespace Torii.Core.Generations;

/// <summary>The only place that knows which way an attempt may go.</summary>
public static class AttemptMachine
{
    /// <summary>The state after <paramref name="trigger"/>; null where it has no meaning in <paramref name="state"/>.</summary>
    public static AttemptState? Next(AttemptState state, AttemptTrigger trigger) => (state, trigger) switch
    {
        (AttemptState.Preparing, AttemptTrigger.Sent) => AttemptState.Submitting,
        (AttemptState.Preparing or AttemptState.Submitting, AttemptTrigger.Refused) => AttemptState.Refused,
        (AttemptState.Submitting, AttemptTrigger.Lost) => AttemptState.Unknown,
        (AttemptState.Submitting or AttemptState.Unknown, AttemptTrigger.Accepted) => AttemptState.Accepted,
        (AttemptState.Unknown, AttemptTrigger.ProvedAbsent) => AttemptState.Absent,
        (AttemptState.Accepted, AttemptTrigger.Ended) => AttemptState.Ended,

        // An upstream may answer a submission with the result itself; and a lost submission that can neither be
        // found nor proved absent must give its slot back one day.
        (AttemptState.Submitting or AttemptState.Unknown, AttemptTrigger.Ended) => AttemptState.Ended,
        _ => null,
    };

    /// <summary>Whether the attempt still holds its slot.</summary>
    public static bool IsOpen(this AttemptState state) =>
        state is AttemptState.Preparing or AttemptState.Submitting or AttemptState.Unknown or AttemptState.Accepted;

    /// <summary>Whether it holds the account's submission gate: nobody can tell yet if there will be a task.</summary>
    public static bool IsUndecided(this AttemptState state) =>
        state is AttemptState.Preparing or AttemptState.Submitting or AttemptState.Unknown;
}
