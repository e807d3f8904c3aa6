namespace Torii.Core.Accounts;

/// <summary>
/// Each in turn, by weight, smoothly: with weights 2 and 1 the order is a b a, never a a b. Every usable candidate earns
/// its weight at each choice; the richest is chosen and pays what all earned. With equal weights that is plain turns.
/// </summary>
internal sealed class RoundRobin : ISelectionStrategy
{
    private long[] _credit = [];

    public string Name => "round-robin";

    public int Choose(ReadOnlySpan<Candidate> candidates)
    {
        if (_credit.Length < candidates.Length)
        {
            Array.Resize(ref _credit, candidates.Length);
        }

        var (chosen, total) = (-1, 0L);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (!candidates[i].IsUsable)
            {
                continue;
            }

            total += candidates[i].Weight;
            _credit[i] += candidates[i].Weight;
            if (chosen < 0 || _credit[i] > _credit[chosen])
            {
                chosen = i;
            }
        }

        if (chosen >= 0)
        {
            _credit[chosen] -= total;
        }

        return chosen;
    }
}
