namespace Torii.Core.Accounts;

/// <summary>Any one, with a chance in proportion to its weight.</summary>
internal sealed class RandomChoice(Random random) : ISelectionStrategy
{
    public string Name => "random";

    public int Choose(ReadOnlySpan<Candidate> candidates)
    {
        var total = 0L;
        foreach (var candidate in candidates)
        {
            total += candidate.IsUsable ? candidate.Weight : 0;
        }

        if (total == 0)
        {
            return -1;
        }

        var drawn = random.NextInt64(total);
        for (var i = 0; i < candidates.Length; i++)
        {
            drawn -= candidates[i].IsUsable ? candidates[i].Weight : 0;
            if (drawn < 0)
            {
                return i;
            }
        }

        return -1;
    }
}
