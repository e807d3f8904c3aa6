using Torii.Core.Accounts;

namespace Torii.Bench.Store;

/// <summary>Each usable account in turn: the least that any strategy does.</summary>
internal sealed class Turnwise : ISelectionStrategy
{
    private int _last;

    public string Name => "turnwise";

    public int Choose(ReadOnlySpan<Candidate> candidates)
    {
        for (var step = 1; step <= candidates.Length; step++)
        {
            var place = (_last + step) % candidates.Length;
            if (candidates[place].IsUsable)
            {
                return _last = place;
            }
        }

        return -1;
    }
}
