using System.Globalization;

namespace Torii.Core.Statistics;

/// <summary>
/// How lengths of time are spread: how many fell into each of some steps, of which each is a fifth longer than the one
/// before. Spreads can be added up, and tell medians and the like to a tenth of their length.
/// </summary>
public sealed class Spread
{
    // The first step ends at 50 ms, the last holds all from a day and a quarter on.
    private const double FirstEnd = 0.05;
    private const double Growth = 1.2;
    private const int Steps = 80;

    private readonly SortedDictionary<int, long> _counts = [];

    /// <summary>How many lengths are in it.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a length.</summary>
    public void Add(TimeSpan length) => Add(StepOf(length), 1);

    /// <summary>Adds all of another.</summary>
    public void Add(Spread other)
    {
        foreach (var (step, count) in other._counts)
        {
            Add(step, count);
        }
    }

    /// <summary>The length that a share of all does not exceed; null where there is none.</summary>
    /// <param name="share">From 0 to 1: 0.5 for the median.</param>
    public TimeSpan? Quantile(double share)
    {
        var left = (long)Math.Ceiling(Count * share);
        foreach (var (step, count) in _counts)
        {
            left -= count;
            if (left <= 0)
            {
                return MiddleOf(step);
            }
        }

        return null;
    }

    /// <summary>The form it is stored in: <c>step:count</c>, parted by commas.</summary>
    public override string ToString() => string.Join(',', _counts.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}:{entry.Value}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no spread.</exception>
    public static Spread Parse(string text)
    {
        var spread = new Spread();
        foreach (var entry in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new FormatException($"'{text}' is no spread.");
            }

            spread.Add(int.Parse(entry.AsSpan(0, colon), CultureInfo.InvariantCulture), long.Parse(entry.AsSpan(colon + 1), CultureInfo.InvariantCulture));
        }

        return spread;
    }

    private void Add(int step, long count)
    {
        _counts[step] = _counts.GetValueOrDefault(step) + count;
        Count += count;
    }

    private static int StepOf(TimeSpan length) =>
        length.TotalSeconds <= FirstEnd ? 0 : Math.Min(Steps, 1 + (int)Math.Floor(Math.Log(length.TotalSeconds / FirstEnd, Growth)));

    private static TimeSpan MiddleOf(int step) => TimeSpan.FromSeconds(step == 0 ? FirstEnd / 2 : FirstEnd * Math.Pow(Growth, step - 0.5));
}
