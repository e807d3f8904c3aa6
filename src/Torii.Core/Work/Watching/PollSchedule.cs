using Torii.Core.Providers;

namespace Torii.Core.Work.Watching;

/// <summary>
/// When to ask next after running tasks: pure functions. Asking costs the upstream a call for all tasks of an account,
/// so it is asked seldom while nothing can have ended, and closely where an end is expected.
/// </summary>
internal static class PollSchedule
{
    /// <summary>Asked this much after an expected end, so that the answer is already there.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    /// <summary>Below this share progress says nothing about the end.</summary>
    private const double TellingProgress = 0.03;

    /// <summary>The share of a task's age that may pass unseen: 1 s at 20 s, 5 s at 100 s.</summary>
    private const double Patience = 0.05;

    /// <summary>Clients are shown about this many steps of progress on the way.</summary>
    private const double ShownSteps = 4;

    /// <summary>When a task that began at <paramref name="since"/> will end if it goes on as so far; null while that cannot be said.</summary>
    public static DateTimeOffset? ExpectedEnd(DateTimeOffset since, double? progress, DateTimeOffset now) =>
        progress is >= TellingProgress and <= 1 ? since + ((now - since) / progress.Value) : null;

    /// <summary>When an account with these running tasks is asked next.</summary>
    /// <param name="tasks">When each began and when it is expected to end; at least one.</param>
    /// <param name="plan">How the provider likes to be asked.</param>
    /// <param name="now">Now: the time of the last question, or of the newest task.</param>
    public static DateTimeOffset Next(IEnumerable<(DateTimeOffset Since, DateTimeOffset? Expected)> tasks, PollPlan plan, DateTimeOffset now)
    {
        List<DateTimeOffset> dues = [];
        var oldest = TimeSpan.Zero;
        foreach (var (since, expected) in tasks)
        {
            var age = now - since;
            oldest = age > oldest ? age : oldest;
            dues.Add(now + Wait(age, expected - now, plan));
        }

        // One question serves all the ends within the time that may pass unseen: it waits for the last of them.
        var latest = dues.Min() + Clamp(oldest * Patience, plan.Least, plan.Most);
        var next = dues.Where(due => due <= latest).Max();
        var soonest = now + Clamp(oldest * Patience / 2, plan.Least, plan.Most);
        return next < soonest ? soonest : next;
    }

    private static TimeSpan Wait(TimeSpan age, TimeSpan? left, PollPlan plan)
    {
        if (left is not { } remaining)
        {
            return age < plan.First ? plan.First : Clamp(age / ShownSteps, plan.Least, plan.Most);
        }

        var shown = Clamp((age + remaining) / ShownSteps, plan.Least, plan.Most);
        return remaining > TimeSpan.Zero ? Shorter(remaining + Margin, shown) : Clamp(-remaining / 2, plan.Least, shown);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least : value > most ? most : value;
}
