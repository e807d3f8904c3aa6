using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary>Tallies of models, accounts or client keys.</summary>
internal sealed class Shares
{
    // More do not fit a page, and the rest is hardly anything.
    private const int Most = 200;

    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Adds those of an hour to one of them.</summary>
    public void Add(string id, HourCount count)
    {
        if (!_tallies.TryGetValue(id, out var tally))
        {
            _tallies[id] = tally = new Tally();
        }

        tally.Add(count);
    }

    /// <summary>The largest first.</summary>
    /// <param name="nameOf">What people call one of them; null where nobody knows any more.</param>
    public IReadOnlyList<Share> Largest(Func<string, string?> nameOf) =>
    [
        .. _tallies.OrderByDescending(share => share.Value.Count)
            .ThenBy(share => share.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(share => new Share(share.Key, nameOf(share.Key), share.Value.Figures())),
    ];
}
