using Torii.Core.Stores;

namespace Torii.Core.Work.Watching;

/// <summary>A running task at an upstream, and what its progress so far lets us expect.</summary>
internal sealed class WatchedTask(OpenWork work)
{
    private DateTimeOffset? _missedSince;
    private DateTimeOffset? _seenRunning;

    /// <summary>The rows as they are now.</summary>
    public OpenWork Work { get; set; } = work;

    /// <summary>The upstream's name for it.</summary>
    public string Name => Work.Attempt!.Task!;

    /// <summary>When it began at the earliest: its submission went out. The answer may have taken its time.</summary>
    public DateTimeOffset Since => Work.Attempt!.SubmittedAt ?? Work.Attempt.OpenedAt;

    /// <summary>When it was certainly not done yet: the upstream last said that it runs, or it had just begun.</summary>
    public DateTimeOffset SeenRunning => _seenRunning ?? Since;

    /// <summary>When it will end if it goes on as so far; null before its progress tells.</summary>
    public DateTimeOffset? Expected { get; private set; }

    /// <summary>Takes in what the upstream said of its progress.</summary>
    /// <param name="progress">0 to 1; null where it did not say.</param>
    /// <param name="now">Now.</param>
    public void Report(double? progress, DateTimeOffset now)
    {
        (_missedSince, _seenRunning) = (null, now);
        Expected = PollSchedule.ExpectedEnd(Since, progress, now) ?? Expected;
    }

    /// <summary>
    /// Notes that the upstream did not know it. Just made it may be unknown to the server that is asked, and one that is being
    /// started again knows nothing for a while; it was paid for.
    /// </summary>
    /// <returns>For how long that has been so without a break.</returns>
    public TimeSpan MissedFor(DateTimeOffset now) => now - (_missedSince ??= now);
}
