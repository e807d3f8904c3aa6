namespace Torii.Core.Accounts;

/// <summary>The one with the fewest open attempts for its weight; among equals each in turn.</summary>
internal sealed class LeastBusy : ISelectionStrategy
{
    private int _last = -1;

    public string Name => "least-busy";

    public int Choose(ReadOnlySpan<Candidate> candidates)
    {
        var chosen = -1;
        for (var i = 0; i < candidates.Length; i++)
        {
            var place = (_last + 1 + i) % candidates.Length;
            if (candidates[place].IsUsable && (chosen < 0 || IsLessBusy(candidates[place], candidates[chosen])))
            {
                chosen = place;
            }
        }

        _last = chosen < 0 ? _last : chosen;
        return chosen;
    }

    private static bool IsLessBusy(Candidate one, Candidate other) =>
        (long)one.Open * other.Weight < (long)other.Open * one.Weight;
}
