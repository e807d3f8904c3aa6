namespace Torii.Core.Work.Repeating;

/// <summary>One request that has come and is not answered yet. It ends once; what is said of it later is not heard.</summary>
public sealed class OpenAsk
{
    private readonly Lock _lock = new();
    private readonly OpenAsks _asks;
    private readonly Ask _ask;
    private string? _batchId;
    private bool _isAborted;
    private bool _hasEnded;

    internal OpenAsk(OpenAsks asks, Ask ask) => (_asks, _ask) = (asks, ask);

    /// <summary>It is accepted, and its answer begins.</summary>
    /// <param name="batchId">What it has asked for.</param>
    public void Begin(string batchId)
    {
        lock (_lock)
        {
            _batchId = batchId;
            _asks.Begin(_ask);
        }
    }

    /// <summary>The connection is gone. Whether the answer was out before, its end will show.</summary>
    public void Abort()
    {
        lock (_lock)
        {
            if (!_hasEnded && !_isAborted)
            {
                _isAborted = true;
                _asks.Abort(_ask);
            }
        }
    }

    /// <summary>The answer is out whole.</summary>
    /// <param name="succeeded">Whether it brought what was asked for; who repeats a failure wants another try.</param>
    public void Complete(bool succeeded) => End(batchId => _asks.Complete(_ask, batchId, _isAborted, succeeded));

    /// <summary>It is over without an answer: the client broke off, or it was not accepted and there is nothing to join.</summary>
    public void Break() => End(batchId => _asks.Break(_ask, batchId, _isAborted));

    private void End(Action<string> end)
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }

            _hasEnded = true;
            if (_batchId is null)
            {
                _asks.Leave(_ask, _isAborted);
            }
            else
            {
                end(_batchId);
            }
        }
    }
}
