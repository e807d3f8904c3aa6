using System.Globalization;
using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>What a clean-up removes.</summary>
/// <param name="Before">Before when its results must have been kept.</param>
/// <param name="Kinds">What must have been made.</param>
public sealed record CleanUpTerms(DateTimeOffset Before, IReadOnlyList<GenerationKind> Kinds)
{
    /// <summary>The form in which they stand in an errand: Unix milliseconds, and the kinds.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Before.ToUnixTimeMilliseconds()} {string.Join(',', Kinds)}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static CleanUpTerms Parse(string text) => text.Split(' ') is [var before, var kinds] && long.TryParse(before, CultureInfo.InvariantCulture, out var milliseconds)
        ? new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), [.. kinds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<GenerationKind>)])
        : throw new FormatException($"'{text}' says nothing of a clean-up.");
}
