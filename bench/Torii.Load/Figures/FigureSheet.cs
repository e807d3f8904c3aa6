using System.CommandLine;
using System.Globalization;

namespace Torii.Load.Figures;

/// <summary>The figures of one run: printed for people, and written as tab-separated name and value for scripts.</summary>
internal sealed class FigureSheet
{
    private const int ReasonsShown = 5;
    private const int ReasonLength = 200;

    private readonly List<Figure> _figures = [];
    private readonly List<string> _remarks = [];

    public static Option<FileInfo> FileOption() => new("--figures") { Description = "file for the figures as name, tab, value" };

    public void Add(string name, double value, string unit = "") => _figures.Add(new(name, value, unit));

    /// <summary>Adds percentiles in seconds; nothing where there are no values.</summary>
    public void AddSpread(string name, IEnumerable<TimeSpan> values)
    {
        if (Spread.Of(values) is { } spread)
        {
            Add(name + " p50", spread.P50, "s");
            Add(name + " p90", spread.P90, "s");
            Add(name + " p99", spread.P99, "s");
            Add(name + " max", spread.Max, "s");
        }
    }

    /// <summary>Adds how many failed, and the commonest reasons.</summary>
    /// <param name="failures">One entry a job; null where it did not fail.</param>
    public void AddFailures(IEnumerable<string?> failures)
    {
        var reasons = failures.OfType<string>().ToList();
        Add("failed", reasons.Count);
        _remarks.AddRange(reasons
            .CountBy(reason => reason[..Math.Min(reason.Length, ReasonLength)])
            .OrderByDescending(pair => pair.Value)
            .Take(ReasonsShown)
            .Select(pair => $"failed {pair.Value} x: {pair.Key}"));
    }

    public void Print(FileInfo? file)
    {
        var width = _figures.Max(figure => figure.Name.Length);
        _figures.ForEach(figure => Console.WriteLine($"{figure.Name.PadRight(width)}  {figure.Text} {figure.Unit}"));
        _remarks.ForEach(Console.WriteLine);
        if (file is not null)
        {
            File.WriteAllLines(file.FullName, _figures.Select(figure => $"{figure.Name}\t{figure.Value.ToString("0.######", CultureInfo.InvariantCulture)}"));
        }
    }
}
