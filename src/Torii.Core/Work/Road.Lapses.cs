using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <content>What time, a restoring and a full disk mean for the rows.</content>
public static partial class Road
{
    /// <summary>Whether a submission was taken will never be known: it is not sent again.</summary>
    public static Change GivenUp(OpenWork work, string why, DateTimeOffset now) => Fail(
        work,
        Move(work, AttemptOf(work).State == AttemptState.Preparing ? AttemptTrigger.Refused : AttemptTrigger.Ended),
        Cause.SubmissionUnknown,
        $"{CauseTable.Of(Cause.SubmissionUnknown).Text} ({why})",
        now);

    /// <summary>The same of one that waits, as far as is known here.</summary>
    public static Change GivenUp(Generation waiting, string why, DateTimeOffset now) =>
        Fail(waiting, GenerationState.Queued, Cause.SubmissionUnknown, $"{CauseTable.Of(Cause.SubmissionUnknown).Text} ({why})", now);

    /// <summary>Its result could not be kept for want of room: it gets the time for that again.</summary>
    public static Change Prolonged(Generation storing, DateTimeOffset until, DateTimeOffset now) => new()
    {
        At = now,
        Generation = new() { Id = storing.Id, From = GenerationState.Storing, To = GenerationState.Storing, Deadline = until },
    };

    /// <summary>It is past its deadline: what that means depends on what it was waiting for.</summary>
    public static Change Overdue(OpenWork work, DateTimeOffset now)
    {
        var cause = work.Generation.State switch
        {
            GenerationState.Queued => Cause.NoCapacity,
            GenerationState.Storing => Cause.ResultUnavailable,
            _ when work.Attempt is { State: AttemptState.Unknown } => Cause.SubmissionUnknown,
            _ => Cause.TimedOut,
        };
        return Fail(work.Generation, work.Generation.State, cause, TextOf(cause, work), now);
    }

    // Who reads only that nobody was free would look for the fault in the wrong place.
    private static string TextOf(Cause cause, OpenWork work) => cause == Cause.NoCapacity && work.Attempt?.Cause is { } last
        ? $"{CauseTable.Of(cause).Text} The last one that was tried declined: {CauseTable.Of(last).Text}"
        : CauseTable.Of(cause).Text;
}
