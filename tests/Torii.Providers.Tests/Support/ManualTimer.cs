namespace Torii.Providers.Tests.Support;

/// <summary>A timer of <see cref="ManualTime"/>; fires once.</summary>
internal sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
{
    private DateTimeOffset? _due;

    public bool IsDue(DateTimeOffset now) => _due <= now;

    public void Fire()
    {
        _due = null;
        callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _due = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
        return true;
    }

    public void Dispose() => time.Forget(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
