using System.Globalization;
using System.Text.RegularExpressions;

namespace Torii.Load.Requests;

/// <summary>Reads what <c>wrk --latency</c> prints.</summary>
internal static partial class WrkReport
{
    /// <exception cref="FormatException">It is not such a report.</exception>
    public static RequestRate Parse(string report)
    {
        var rate = Rate().Match(report);
        if (!rate.Success)
        {
            throw new FormatException("no rate in what wrk printed: " + report);
        }

        return new(
            double.Parse(rate.Groups["value"].ValueSpan, CultureInfo.InvariantCulture),
            Percentile(report, "50%"),
            Percentile(report, "99%"),
            Failures().Matches(report).Sum(match => long.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)),
            long.Parse(Answers().Match(report).Groups["count"].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static TimeSpan Percentile(string report, string name)
    {
        var match = Percentiles().Matches(report).First(match => match.Groups["name"].Value == name);
        var value = double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "us" => TimeSpan.FromMicroseconds(value),
            "ms" => TimeSpan.FromMilliseconds(value),
            "s" => TimeSpan.FromSeconds(value),
            _ => TimeSpan.FromMinutes(value),
        };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<value>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?<count>\d+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"^\s+(?<name>\d+%)\s+(?<value>[\d.]+)(?<unit>us|ms|s|m)\s*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentiles();

    [GeneratedRegex(@"(Non-2xx or 3xx responses:|\b(connect|read|write|timeout)) (?<count>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failures();
}
