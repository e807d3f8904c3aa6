namespace Torii.Providers.Http;

/// <summary>Ends a fetch that takes too long as a whole or pauses too long.</summary>
internal sealed class FetchDeadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _idle;
    private readonly DateTimeOffset _end;
    private readonly CancellationTokenSource _source;

    public FetchDeadline(FetchTerms terms, TimeProvider time)
    {
        _time = time;
        _idle = terms.Idle;
        _end = time.GetUtcNow() + terms.Total;
        _source = new CancellationTokenSource(Next(), time);
    }

    /// <summary>Whether it has passed.</summary>
    public bool Passed => _source.IsCancellationRequested;

    /// <summary>Fires when it passes.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Something has moved: the pause begins anew.</summary>
    public void Renew() => _source.CancelAfter(Next());

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();

    private TimeSpan Next()
    {
        var left = _end - _time.GetUtcNow();
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < _idle ? left : _idle;
    }
}
