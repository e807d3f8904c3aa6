using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary>How long something usually takes, in seconds; exact to a tenth.</summary>
/// <param name="Median">What half of them do not exceed.</param>
/// <param name="P95">What 95 of a hundred do not exceed.</param>
internal sealed record Lengths(double Median, double P95)
{
    /// <summary>Those of a spread; null where nothing is in it.</summary>
    public static Lengths? Of(Spread spread) =>
        spread.Quantile(0.5) is { } median ? new Lengths(median.TotalSeconds, spread.Quantile(0.95)!.Value.TotalSeconds) : null;
}
