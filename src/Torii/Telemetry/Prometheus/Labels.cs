using System.Globalization;
using System.Text;

namespace Torii.Telemetry.Prometheus;

/// <summary>What a series is told apart by.</summary>
/// <param name="Tags">As they were measured.</param>
/// <param name="Text">As they are written: <c>a="1",b="2"</c>, in the order of names; empty for none.</param>
internal sealed record Labels(IReadOnlyList<KeyValuePair<string, object?>> Tags, string Text)
{
    /// <summary>The labels of some tags. One without a value is none.</summary>
    public static Labels Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = tags.ToArray();
        var pairs = kept
            .Select(tag => (Name: PrometheusName.Plain(tag.Key), Value: TextOf(tag.Value)))
            .Where(pair => pair.Value.Length > 0)
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
            .OrderBy(pair => pair.Name, StringComparer.Ordinal);
        return new Labels(kept, string.Join(',', pairs.Select(pair => $"{pair.Name}=\"{Escaped(pair.Value)}\"")));
    }

    /// <summary>A label's value as it stands between quotation marks.</summary>
    public static string Escaped(string value) => new StringBuilder(value).Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\"", "\\\"").ToString();

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
