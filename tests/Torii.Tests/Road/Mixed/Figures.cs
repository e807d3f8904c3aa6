using System.Globalization;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>What is worth knowing of a run, for the test's output.</summary>
internal static class Figures
{
    public static void Print(IReadOnlyList<JobEnd> ends, ToriiRows rows, IReadOnlyDictionary<NamedHold, DateTimeOffset> holds, TimeSpan elapsed)
    {
        var attempts = rows.Attempts.ToLookup(attempt => attempt.GenerationId);
        Write($"{ends.Count} jobs in {elapsed.TotalSeconds:0.0} s");
        Write($"jobs by kind: {Counts(ends.Select(end => end.Job.Kind))}");
        Write($"jobs by end: {Counts(rows.Generations.Select(generation => generation.Cause ?? generation.State))}");
        Write($"attempts per job: {Counts(rows.Generations.Select(generation => attempts[generation.Id].Count().ToString(CultureInfo.InvariantCulture)))}");
        Write($"attempts that came to nothing: {Counts(rows.Attempts.Where(attempt => attempt.Cause is not null).Select(attempt => $"{attempt.Account}: {attempt.Cause}"))}");
        Write($"holds put, and the longest of each: {Longest(holds)}");
        Write($"tasks by account: {Counts(rows.Attempts.Where(attempt => attempt.Task is not null).Select(attempt => attempt.Account))}");
    }

    /// <summary>Writes a line of the test's output.</summary>
    public static void Write(FormattableString line) => TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(line));

    private static string Longest(IReadOnlyDictionary<NamedHold, DateTimeOffset> holds) => string.Join(", ", holds
        .GroupBy(seen => $"{seen.Key.Whom}: {seen.Key.Cause}", seen => (seen.Key.Until - seen.Value)?.TotalSeconds, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => $"{same.Key} {same.Count()} ({Told(same.Max())})"));

    private static string Told(double? seconds) => seconds is { } length ? string.Create(CultureInfo.InvariantCulture, $"{length:0.0} s") : "for good";

    private static string Counts(IEnumerable<string> names) =>
        string.Join(", ", names.CountBy(name => name).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => $"{name.Key} {name.Value}"));
}
