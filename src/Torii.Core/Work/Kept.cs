namespace Torii.Core.Work;

/// <summary>
/// Something that is dear to read, kept for a while. Those who ask at the same time read it once, and share the answer.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="read">Reads it.</param>
/// <param name="length">For how long it is kept.</param>
/// <param name="time">The clock.</param>
public sealed class Kept<T>(Func<CancellationToken, Task<T>> read, TimeSpan length, TimeProvider time) : IDisposable
    where T : class
{
    private readonly Turn _turn = new();
    private volatile Reading? _last;

    /// <summary>It, not older than is allowed.</summary>
    public async ValueTask<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } kept)
        {
            return kept;
        }

        using var turn = await _turn.EnterAsync(cancellationToken);
        if (Current() is { } brought)
        {
            // Somebody else's turn has just brought it.
            return brought;
        }

        var now = time.GetUtcNow();
        var value = await read(cancellationToken);
        _last = new Reading(now, value);
        return value;
    }

    /// <summary>Has it read anew when it is asked for next.</summary>
    public void Forget() => _last = null;

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private T? Current() => _last is { } last && time.GetUtcNow() - last.At < length ? last.Value : null;

    private sealed record Reading(DateTimeOffset At, T Value);
}
