namespace Torii.Core.Tests.Support;

/// <summary>A clock that stands still until it is moved. Delays, time-outs and timers made with it end as it passes them.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = Start;

    /// <summary>What the clock shows at first.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How long it has been running.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, stopping at every timer on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (FireNext(end))
        {
        }

        lock (_lock)
        {
            _now = end;
        }
    }

    /// <summary>Moves the clock to the next timer up to <paramref name="end"/> and fires it; whether there was one.</summary>
    public bool FireNext(DateTimeOffset end)
    {
        ManualTimer? next;
        lock (_lock)
        {
            next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null)
            {
                return false;
            }

            _now = next.Due > _now ? next.Due : _now;
            next.Rearm();
            Sort(next);
        }

        next.Fire();
        return true;
    }

    internal void Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            timer.Arm(dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime, period);
            Sort(timer);
        }
    }

    private void Sort(ManualTimer timer)
    {
        _timers.Remove(timer);
        if (timer.Due < DateTimeOffset.MaxValue)
        {
            _timers.Add(timer);
        }
    }
}
