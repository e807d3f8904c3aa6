namespace Torii.Simulator.Tests;

/// <summary>A clock that stands still until it is moved. Timers stay real: only what is computed from the time is under test.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public void Advance(double seconds)
    {
        lock (_gate)
        {
            _now += TimeSpan.FromSeconds(seconds);
        }
    }
}
