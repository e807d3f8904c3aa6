namespace Torii.Core.Work.Attempting;

/// <summary>
/// What must not be broken off as soon as the server stops: a submission whose answer is lost may be paid for and never found
/// again. It is given some seconds more.
/// </summary>
internal sealed class Grace : IDisposable
{
    // Within the host's own patience, which leaves the rest for writing down what has come of it.
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenRegistration _stopping;
    private ITimer? _timer;

    /// <summary>Begins it.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="stopping">Says that the server stops.</param>
    public Grace(TimeProvider time, CancellationToken stopping) =>
        _stopping = stopping.Register(() => _timer = time.CreateTimer(_ => _end.Cancel(), state: null, Length, Timeout.InfiniteTimeSpan));

    /// <summary>Ends some seconds after the server has begun to stop.</summary>
    public CancellationToken Token => _end.Token;

    /// <inheritdoc />
    public void Dispose()
    {
        // Its source is left to itself: the timer may be at it.
        _stopping.Dispose();
        _timer?.Dispose();
    }
}
