namespace Torii.Tests.Support;

/// <summary>The real time, put forward as far as a test wants.</summary>
internal sealed class AdjustableTime : TimeProvider
{
    private long _ahead;

    /// <summary>Puts the time forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
}
