namespace Torii.Core.Work.Repeating;

/// <summary>
/// Answers that went out whole within the last two minutes, and may yet have been lost on their way: a client that says it
/// repeats a request has not got one. Kept in memory, for a restart between such an answer and its repetition is rare.
/// </summary>
internal sealed class LostAnswers(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<string>> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _turnedAway = new(StringComparer.Ordinal);
    private readonly Queue<(string Fingerprint, DateTimeOffset At)> _ages = new();

    /// <summary>A request was answered with what it asked for.</summary>
    public void Answered(string fingerprint, string batchId)
    {
        lock (_lock)
        {
            Age(fingerprint);
            if (!_answered.TryGetValue(fingerprint, out var batches))
            {
                _answered[fingerprint] = batches = new Queue<string>();
            }

            batches.Enqueue(batchId);
        }
    }

    /// <summary>A request was sent away with the advice to come back: the next repetition is that, and repeats no answer.</summary>
    public void TurnedAway(string fingerprint)
    {
        lock (_lock)
        {
            Age(fingerprint);
            _turnedAway[fingerprint] = _turnedAway.GetValueOrDefault(fingerprint) + 1;
        }
    }

    /// <summary>The batch whose answer a marked repetition must have lost; null where there is none. Each is found once.</summary>
    public string? Take(string fingerprint)
    {
        lock (_lock)
        {
            Forget();
            if (_turnedAway.TryGetValue(fingerprint, out var times))
            {
                if (times > 1)
                {
                    _turnedAway[fingerprint] = times - 1;
                }
                else
                {
                    _turnedAway.Remove(fingerprint);
                }

                return null;
            }

            return _answered.TryGetValue(fingerprint, out var batches) && batches.TryDequeue(out var batchId) ? batchId : null;
        }
    }

    private void Age(string fingerprint)
    {
        _ages.Enqueue((fingerprint, time.GetUtcNow()));
        Forget();
    }

    // The whole fingerprint goes with its oldest entry: two minutes of somebody who repeats the same all the time are enough.
    private void Forget()
    {
        while (_ages.TryPeek(out var oldest) && (_ages.Count > Most || oldest.At + Repeats.BrokenHolds <= time.GetUtcNow()))
        {
            _ages.Dequeue();
            _answered.Remove(oldest.Fingerprint);
            _turnedAway.Remove(oldest.Fingerprint);
        }
    }
}
