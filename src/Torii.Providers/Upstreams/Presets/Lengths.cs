using System.Globalization;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>Lengths in whole seconds: <c>4-30</c> for each from 4 to 30, or <c>4,6,8</c>.</summary>
/// <param name="Values">They, ascending; at least one.</param>
internal sealed record Lengths(IReadOnlyList<int> Values)
{
    /// <summary>What they must be, for who writes them.</summary>
    public const string Rule = "must be whole seconds from 1 to 3600, such as 4-30 or 4,6,8";

    private const int Most = 3600;

    /// <summary>Reads them; null where the text is none.</summary>
    public static Lengths? Parse(string text)
    {
        var values = new SortedSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', 2, StringSplitOptions.TrimEntries);
            if (Number(ends[0]) is not { } first || Number(ends[^1]) is not { } last || first > last)
            {
                return null;
            }

            values.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return new Lengths([.. values]);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
