namespace Torii.Core.Tests.Support;

/// <summary>A timer of a <see cref="ManualTimeProvider"/>, which guards it.</summary>
internal sealed class ManualTimer(ManualTimeProvider time, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;

    /// <summary>When it fires next; the end of time where it does not.</summary>
    public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        time.Set(this, dueTime, period);
        return true;
    }

    public void Arm(DateTimeOffset? due, TimeSpan period) => (Due, _period) = (due ?? DateTimeOffset.MaxValue, period);

    /// <summary>Makes it ready for its next turn, as it is about to fire.</summary>
    public void Rearm() => Due = _period > TimeSpan.Zero ? Due + _period : DateTimeOffset.MaxValue;

    public void Fire() => callback(state);

    public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
