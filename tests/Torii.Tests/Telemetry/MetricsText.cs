using System.Globalization;
using System.Text.RegularExpressions;

namespace Torii.Tests.Telemetry;

/// <summary>Metrics as Prometheus reads them. What breaks the format is not read, but fails.</summary>
internal sealed partial class MetricsText
{
    private MetricsText(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                Types.ContainsKey(words[2]).ShouldBeFalse(line);
                Types[words[2]] = words[3];
            }
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal))
            {
                var found = Sample().Match(line);
                found.Success.ShouldBeTrue(line);
                Samples.Add((found.Groups["name"].Value, LabelsIn(found.Groups["labels"].Value), double.Parse(found.Groups["value"].Value.Replace("+Inf", "Infinity"), CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The types of metrics by their names.</summary>
    public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Every number.</summary>
    public List<(string Name, Dictionary<string, string> Labels, double Value)> Samples { get; } = [];

    public static MetricsText Read(string text) => new(text);

    /// <summary>The labels that a metric has anywhere.</summary>
    public IReadOnlySet<string> LabelsOf(string name) => Samples.Where(sample => sample.Name == name).SelectMany(sample => sample.Labels.Keys).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sum of a metric over the series with these labels.</summary>
    public double Sum(string name, params (string Label, string Value)[] labels) => Samples
        .Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value))
        .Sum(sample => sample.Value);

    private static Dictionary<string, string> LabelsIn(string text) => Label().Matches(text).ToDictionary(found => found.Groups["name"].Value, found => found.Groups["value"].Value, StringComparer.Ordinal);

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][\w:]*)(\{(?<labels>([a-zA-Z_]\w*="([^"\\\n]|\\[\\n"])*",?)+)\})? (?<value>[-+.\w]+)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("""(?<name>[a-zA-Z_]\w*)="(?<value>([^"\\]|\\.)*)"(,|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
