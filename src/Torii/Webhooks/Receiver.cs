namespace Torii.Webhooks;

/// <summary>How one host that messages go to is doing.</summary>
internal sealed class Receiver
{
    private const int AtOnce = 4;
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    // As long as a try that is not answered takes.
    private static readonly TimeSpan TurnWhenSilent = TimeSpan.FromSeconds(15);

    private int _running;
    private int _silences;
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;

    /// <summary>Begins a try; null where it may be made, else when to ask again.</summary>
    public TimeSpan? Enter(DateTimeOffset now)
    {
        if (_restsUntil > now)
        {
            return _restsUntil - now;
        }

        if (_running >= (_silences == 0 ? AtOnce : 1))
        {
            return _silences == 0 ? Turn : TurnWhenSilent;
        }

        _running++;
        return null;
    }

    /// <summary>Ends a try.</summary>
    public void Leave(bool hasAnswered, DateTimeOffset now)
    {
        _running--;
        _silences = hasAnswered ? 0 : _silences + 1;
        _restsUntil = hasAnswered ? now : now + RestAfter(_silences);
    }

    /// <summary>Whether nothing is to be remembered of it any more.</summary>
    public bool IsForgettable(DateTimeOffset now) => _running == 0 && _restsUntil <= now;

    private static TimeSpan RestAfter(int silences)
    {
        var rest = FirstRest * Math.Pow(2, Math.Min(silences, 10) - 1);
        return rest < LongestRest ? rest : LongestRest;
    }
}
