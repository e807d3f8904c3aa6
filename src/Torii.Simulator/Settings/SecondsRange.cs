using System.Globalization;

namespace Torii.Simulator.Settings;

/// <summary>How long a task takes: a fixed length, or one drawn at random between two bounds. In seconds.</summary>
/// <param name="Least">The shortest length; not negative.</param>
/// <param name="Most">The longest length; equal to <paramref name="Least"/> for a fixed one.</param>
public readonly record struct SecondsRange(double Least, double Most)
{
    private const double Longest = 86_400;

    /// <summary>A fixed length.</summary>
    public SecondsRange(double seconds)
        : this(seconds, seconds)
    {
    }

    /// <summary>Whether it is a range that a task's length can be drawn from.</summary>
    internal bool IsValid => Least >= 0 && Most >= Least && Most <= Longest;

    /// <summary>Reads <c>6</c> or <c>15..25</c>; false for anything else, a negative length, or more than a day.</summary>
    public static bool TryParse(string? text, out SecondsRange range)
    {
        range = default;
        var bounds = (text ?? "").Split("..");
        if (bounds.Length > 2 || !TryRead(bounds[0], out var least) || !TryRead(bounds[^1], out var most))
        {
            return false;
        }

        range = new SecondsRange(least, most);
        return range.IsValid;
    }

    /// <summary>Draws a length.</summary>
    internal TimeSpan Draw(Random random) => TimeSpan.FromSeconds(Least + (Most - Least) * random.NextDouble());

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        Least.Equals(Most)
            ? Least.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Least}..{Most}");

    private static bool TryRead(string text, out double seconds) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds);
}
