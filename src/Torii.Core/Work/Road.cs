using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>
/// What every turn of the road means for the rows: pure functions from what was known and what happened to the
/// <see cref="Change"/> that is written. Nothing else in Core builds changes.
/// </summary>
public static partial class Road
{
    // Proving that a submission is absent takes longer than some queues: it must not leave the generation without a try.
    private static readonly TimeSpan AfterAbsence = TimeSpan.FromSeconds(30);

    // Attempts with steps that leave something take longer than this.
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);

    /// <summary>The submission is about to go out. The generation's part keeps one that was called off from being sent.</summary>
    public static Change Sending(OpenWork work, IReadOnlyList<string>? baseline, DateTimeOffset now) => new()
    {
        At = now,
        Attempt = Move(work, AttemptTrigger.Sent) with { Baseline = baseline },
        Generation = Stay(work.Generation),
        Events = [new(work.Generation.Id, TimelineEventType.Submitted, AttemptOf(work).Target == Target.Sora.Name ? null : $"to {AttemptOf(work).Target}")],
    };

    /// <summary>A step is about to go out that may leave something behind: what removes that is owed from now on.</summary>
    public static Change StepBegun(OpenWork work, StepPlan step, string errandId, DateTimeOffset now) => new()
    {
        At = now,
        Step = new Step(AttemptOf(work).Id, step.Name, step.Class, Result: null),
        Errands = [new(errandId, ErrandKinds.Leftovers, AttemptOf(work).Id, now + FirstLook)],
    };

    /// <summary>A step before the submission is done.</summary>
    public static Change StepDone(OpenWork work, StepPlan step, string result, DateTimeOffset now) => new()
    {
        At = now,
        Step = new Step(AttemptOf(work).Id, step.Name, step.Class, result),
    };

    /// <summary>The upstream has a task: it said so, or its lists show it.</summary>
    public static Change Accepted(OpenWork work, string task, bool adopted, DateTimeOffset now) => new()
    {
        At = now,
        Attempt = Move(work, AttemptTrigger.Accepted) with { Task = task },
        Events = [new(work.Generation.Id, adopted ? TimelineEventType.Adopted : TimelineEventType.Accepted)],
    };

    /// <summary>The upstream declined before there was a task. The cause's rule says whether another try may be made.</summary>
    public static Change Refused(OpenWork work, Refusal refusal, Hold? hold, WorkOptions options, DateTimeOffset now)
    {
        var mayTry = CauseTable.Of(refusal.Cause).MayTryAgain && work.Generation.Attempts < options.MaxAttempts;
        var change = mayTry
            ? BackToQueue(work, AttemptTrigger.Refused, TimelineEventType.Refused, refusal.Message, QueuedUntil(work, options), now)
            : Fail(work, Move(work, AttemptTrigger.Refused), refusal.Cause, refusal.Message, now);
        return change with { Attempt = change.Attempt! with { Cause = refusal.Cause }, Hold = hold };
    }

    /// <summary>The generation was called off after its attempt was opened and before anything was sent.</summary>
    public static Change Dropped(OpenWork work, DateTimeOffset now) => new()
    {
        At = now,
        Attempt = Move(work, AttemptTrigger.Refused),
    };

    /// <summary>The answer to a listed submission was lost: the lists will tell.</summary>
    public static Change Lost(OpenWork work, string why, DateTimeOffset now) => new()
    {
        At = now,
        Attempt = Move(work, AttemptTrigger.Lost),
        Events = [new(work.Generation.Id, TimelineEventType.Unknown, why)],
    };

    /// <summary>A lost submission never became a task: another try may be made, unless it had enough.</summary>
    public static Change Absent(OpenWork work, WorkOptions options, DateTimeOffset now) => work.Generation.Attempts < options.MaxAttempts
        ? BackToQueue(work, AttemptTrigger.ProvedAbsent, TimelineEventType.Absent, null, Later(QueuedUntil(work, options), now + AfterAbsence), now)
        : Fail(work, Move(work, AttemptTrigger.ProvedAbsent), Cause.Unavailable, CauseTable.Of(Cause.Unavailable).Text, now);

    /// <summary>The upstream shows the task no more, long after it should have ended: its slot is given back.</summary>
    public static Change Vanished(OpenWork work, DateTimeOffset now) => TaskFailed(work, new Refusal(Cause.TimedOut), cost: null, now);

    /// <summary>The upstream reported progress.</summary>
    /// <param name="work">The work.</param>
    /// <param name="percent">0 to 100.</param>
    /// <param name="now">Now.</param>
    public static Change Progressed(OpenWork work, int percent, DateTimeOffset now) => new()
    {
        At = now,
        Generation = Stay(work.Generation) with { Progress = percent },
        Events = [new(work.Generation.Id, TimelineEventType.Progress)],
    };

    /// <summary>The upstream is done.</summary>
    public static Change Delivered(OpenWork work, TaskReport.Succeeded report, WorkOptions options, DateTimeOffset now) => new()
    {
        At = now,
        Attempt = Move(work, AttemptTrigger.Ended) with { Result = report.Result, Links = report.Links, Cost = report.Cost },
        Generation = Move(work.Generation, GenerationState.Active, GenerationTrigger.Delivered) with { Deadline = now + options.StoringTimeout },
        Refit = Refit.With(work.Generation, report.Adjustments),
        Errands = Owed.AtLastAttempt(work.Generation, report.Cost is not null, now),
        Events = [new(work.Generation.Id, TimelineEventType.Storing)],
    };

    /// <summary>The generation goes to a target that makes it in another way than was thought.</summary>
    public static Change Refitted(OpenWork work, Refit refit, DateTimeOffset now) => new()
    {
        At = now,
        Generation = Stay(work.Generation),
        Refit = refit,
    };

    /// <summary>The upstream answered with the result itself: a text, or files that are kept here already.</summary>
    /// <param name="work">The work.</param>
    /// <param name="text">The text; null for files.</param>
    /// <param name="results">The files; empty for a text.</param>
    /// <param name="cost">What it has cost, in US dollars; null where nobody knows.</param>
    /// <param name="now">Now.</param>
    public static Change Answered(OpenWork work, string? text, IReadOnlyList<MediaRecord> results, decimal? cost, DateTimeOffset now) => new()
    {
        At = now,
        Attempt = Move(work, AttemptTrigger.Ended) with { Cost = cost },
        Generation = Move(work.Generation, GenerationState.Active, GenerationTrigger.Answered) with { Progress = 100, Text = text },
        Results = results,
        Errands = [.. Owed.AtEnd(work.Generation, now), .. Owed.AtLastAttempt(work.Generation, cost is not null, now)],
        Events = [new(work.Generation.Id, TimelineEventType.Completed)],
    };

    /// <summary>The upstream has made a character, which is kept; its picture is still to be fetched.</summary>
    public static Change CharacterMade(OpenWork work, CharacterCard card, decimal? cost, WorkOptions options, DateTimeOffset now)
    {
        var links = card.AvatarLink is null ? Array.Empty<string>() : [card.AvatarLink];
        return Delivered(work, new TaskReport.Succeeded(card.CharacterId, links) { Cost = cost }, options, now) with { Character = Character.Of(work.Generation, AttemptOf(work), card, now) };
    }

    /// <summary>A character is made whose picture is kept here already.</summary>
    public static Change CharacterMade(OpenWork work, CharacterCard card, MediaRecord picture, decimal? cost, DateTimeOffset now)
    {
        var change = Answered(work, text: null, [picture], cost, now);
        return change with { Attempt = change.Attempt! with { Result = card.CharacterId }, Character = Character.Of(work.Generation, AttemptOf(work), card, now) };
    }

    /// <summary>The task is over without a result.</summary>
    /// <param name="work">The work.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="now">Now.</param>
    /// <param name="cost">What it has cost all the same, in US dollars; null where nobody has said so.</param>
    public static Change TaskFailed(OpenWork work, Refusal refusal, decimal? cost, DateTimeOffset now) =>
        Fail(work, Move(work, AttemptTrigger.Ended) with { Cost = cost }, refusal.Cause, refusal.Message, now);

    /// <summary>The results are kept here.</summary>
    public static Change Stored(Generation generation, IReadOnlyList<MediaRecord> results, DateTimeOffset now) => new()
    {
        At = now,
        Generation = Move(generation, GenerationState.Storing, GenerationTrigger.Stored) with { Progress = 100 },
        Results = results,
        Errands = Owed.AtEnd(generation, now),
        Events = [new(generation.Id, TimelineEventType.Completed)],
    };

    /// <summary>It ends without a result; its attempt stays as it is.</summary>
    public static Change Fail(Generation generation, GenerationState from, Cause cause, string message, DateTimeOffset now) => new()
    {
        At = now,
        Generation = Move(generation, from, GenerationTrigger.Failed) with { Cause = cause, Message = message },
        Errands = Owed.AtAbandoning(generation, from, now),
        Events = [new(generation.Id, TimelineEventType.Failed, message)],
    };

    /// <summary>The client called it off.</summary>
    public static Change Cancel(Generation generation, DateTimeOffset now) => new()
    {
        At = now,
        Generation = Move(generation, generation.State, GenerationTrigger.Cancelled),
        Errands = Owed.AtCancelling(generation, now),
        Events = [new(generation.Id, TimelineEventType.Cancelled)],
    };

    // It ends with its attempt.
    private static Change Fail(OpenWork work, AttemptMove end, Cause cause, string message, DateTimeOffset now) =>
        Fail(work.Generation, GenerationState.Active, cause, message, now) with
        {
            Attempt = end with { Cause = cause },
            Errands = [.. Owed.AtEnd(work.Generation, now), .. Owed.AtLastAttempt(work.Generation, end.Cost is not null, now)],
        };

    private static Change BackToQueue(
        OpenWork work, AttemptTrigger trigger, TimelineEventType type, string? text, DateTimeOffset deadline, DateTimeOffset now) => new()
        {
            At = now,
            Attempt = Move(work, trigger),
            Generation = Move(work.Generation, GenerationState.Active, GenerationTrigger.Released) with { Deadline = deadline },
            Events = [new(work.Generation.Id, type, text)],
        };

    // Its wait counts from when it came, however often it is refused.
    private static DateTimeOffset QueuedUntil(OpenWork work, WorkOptions options) =>
        work.Generation.CreatedAt + options.QueueTimeoutOf(work.Generation.Request.Kind);

    private static AttemptMove Move(OpenWork work, AttemptTrigger trigger)
    {
        var attempt = AttemptOf(work);
        var to = AttemptMachine.Next(attempt.State, trigger)
            ?? throw new InvalidOperationException($"An attempt that is {attempt.State} cannot be {trigger}.");
        return new AttemptMove { Id = attempt.Id, From = attempt.State, To = to };
    }

    private static GenerationMove Move(Generation generation, GenerationState from, GenerationTrigger trigger)
    {
        var to = GenerationMachine.Next(from, trigger)
            ?? throw new InvalidOperationException($"A generation that is {from} cannot be {trigger}.");
        return new GenerationMove { Id = generation.Id, From = from, To = to };
    }

    private static GenerationMove Stay(Generation generation) =>
        new() { Id = generation.Id, From = GenerationState.Active, To = GenerationState.Active };

    private static Attempt AttemptOf(OpenWork work) =>
        work.Attempt ?? throw new InvalidOperationException("There is no attempt yet.");

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
