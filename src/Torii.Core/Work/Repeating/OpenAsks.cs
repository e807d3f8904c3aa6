namespace Torii.Core.Work.Repeating;

/// <summary>
/// The requests that have come and are not answered yet, or were a moment ago. The store says what may be joined; this
/// bridges what it cannot know yet: the .NET SDK is back less than a millisecond after it broke off.
/// </summary>
public sealed class OpenAsks
{
    // Longer than it takes to hear that a connection is gone. Only identical requests side by side wait for it.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    // The same for one that has only just come: whoever is gone by then is seen to be.
    private static readonly TimeSpan ArrivalGrace = TimeSpan.FromMilliseconds(3);

    // For what is known to be gone, until that is written. A store that takes longer has other troubles.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(5);

    // Many that come at once would wake each other at every change for nothing.
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Standing> _standings = new(StringComparer.Ordinal);
    private readonly Queue<string> _broken = new();
    private readonly Answers _answers;
    private readonly LostAnswers _lost;
    private readonly TimeProvider _time;

    internal OpenAsks(Answers answers, LostAnswers lost, TimeProvider time) => (_answers, _lost, _time) = (answers, lost, time);

    /// <summary>A request has come.</summary>
    public OpenAsk Arrive(Ask ask)
    {
        lock (_lock)
        {
            while (_broken.TryPeek(out var fingerprint) && _standings.GetValueOrDefault(fingerprint) is null or { IsOver: true })
            {
                _standings.Remove(_broken.Dequeue());
            }

            if (!_standings.TryGetValue(ask.Fingerprint, out var standing))
            {
                _standings[ask.Fingerprint] = standing = new Standing();
            }

            standing.Arriving++;
        }

        return new OpenAsk(this, ask);
    }

    /// <summary>Waits until it is known which of the identical requests under way have broken off, and that is written.</summary>
    internal async Task SettleAsync(Ask ask, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (Look(ask.Fingerprint) is var (next, longest) && longest - _time.GetElapsedTime(started) is { Ticks: > 0 } rest)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(next, Task.Delay(rest, _time, enough.Token));
            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    internal void Begin(Ask ask) => Change(ask.Fingerprint, standing => (standing.Arriving, standing.Open) = (standing.Arriving - 1, standing.Open + 1));

    internal void Abort(Ask ask) => Change(ask.Fingerprint, standing => standing.Aborted++);

    internal void Leave(Ask ask, bool wasAborted) => Change(ask.Fingerprint, standing =>
    {
        standing.Arriving--;
        standing.Aborted -= wasAborted ? 1 : 0;
    });

    internal void Complete(Ask ask, string batchId, bool wasAborted, bool succeeded)
    {
        _answers.Complete(batchId);
        if (succeeded)
        {
            _lost.Answered(ask.Fingerprint, batchId);
        }
        else
        {
            // Who repeats it wants another try, not what an earlier one has brought.
            _lost.TurnedAway(ask.Fingerprint);
        }

        Change(ask.Fingerprint, standing => End(standing, wasAborted));
    }

    internal void Break(Ask ask, string batchId, bool wasAborted)
    {
        _answers.Break(batchId);
        Change(ask.Fingerprint, standing =>
        {
            End(standing, wasAborted);
            standing.Writing = _answers.FlushAsync();
            _broken.Enqueue(ask.Fingerprint);
        });
    }

    // What to wait for, and for how long from the beginning; null for nothing.
    private (Task Next, TimeSpan Longest)? Look(string fingerprint)
    {
        lock (_lock)
        {
            return _standings.GetValueOrDefault(fingerprint) switch
            {
                { Writing: { IsCompleted: false } writing } => (writing, LongestWrite),
                { Aborted: > 0, Changed: var changed } => (changed, LongestWrite),
                { Open: > 0, Changed: var changed } => (changed, Grace),

                // The one that asks is itself among those that have come.
                { Arriving: > 1 } => (Never, ArrivalGrace),
                _ => null,
            };
        }
    }

    private static void End(Standing standing, bool wasAborted)
    {
        standing.Open--;
        standing.Aborted -= wasAborted ? 1 : 0;
    }

    private void Change(string fingerprint, Action<Standing> change)
    {
        lock (_lock)
        {
            var standing = _standings[fingerprint];
            change(standing);
            standing.Tell();
            if (standing.IsOver)
            {
                _standings.Remove(fingerprint);
            }
        }
    }
}
