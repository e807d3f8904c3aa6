namespace Torii.Core.Work.Repeating;

/// <summary>One request whose answer is under way. It ends once; what is said of it later is not heard.</summary>
public sealed class OpenAsk
{
    private readonly Lock _lock = new();
    private readonly OpenAsks _asks;
    private readonly Ask _ask;
    private readonly string _batchId;
    private bool _isAborted;
    private bool _hasEnded;

    internal OpenAsk(OpenAsks asks, Ask ask, string batchId) => (_asks, _ask, _batchId) = (asks, ask, batchId);

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
    public void Complete(bool succeeded)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _hasEnded = true;
                _asks.Complete(_ask, _batchId, _isAborted, succeeded);
            }
        }
    }

    /// <summary>The client broke off before its answer was out.</summary>
    public void Break()
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _hasEnded = true;
                _asks.Break(_ask, _batchId, _isAborted);
            }
        }
    }
}
