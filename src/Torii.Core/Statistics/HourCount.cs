using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>How many generations of an hour ended in one way, what they cost and how long they took.</summary>
public sealed class HourCount(HourKey key)
{
    /// <summary>What they have in common.</summary>
    public HourKey Key { get; } = key;

    /// <summary>How many there are.</summary>
    public int Count { get; set; }

    /// <summary>What they cost together, in US dollars.</summary>
    public decimal Cost { get; set; }

    /// <summary>How long those made waited for the account that made them.</summary>
    public Spread Waits { get; init; } = new();

    /// <summary>How long they took from then on.</summary>
    public Spread Runs { get; init; } = new();

    /// <summary>The beginning of the hour that a moment is in.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds() / 3600 * 3600);

    /// <summary>Counts a generation.</summary>
    public void Add(EndedGeneration ended)
    {
        Count++;
        Cost += ended.Cost ?? 0;

        // How long it takes to fail says nothing of how long results take.
        if (ended is { State: GenerationState.Completed, StartedAt: { } started })
        {
            Waits.Add(started - ended.CreatedAt);
            Runs.Add(ended.EndedAt - started);
        }
    }
}
