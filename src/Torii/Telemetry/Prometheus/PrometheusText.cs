using System.Globalization;
using System.Text;

namespace Torii.Telemetry.Prometheus;

/// <summary>Metrics in Prometheus' text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    /// <summary>What the format is called.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes them. A metric without a series is left out.</summary>
    public static string Write(IEnumerable<Family> families)
    {
        var text = new StringBuilder(16 * 1024);
        foreach (var family in families.Where(family => family.All.Any()))
        {
            text.Append("# HELP ").Append(family.Name.Full).Append(' ').Append(Help(family.Help)).Append('\n');
            text.Append("# TYPE ").Append(family.Name.Full).Append(' ').Append(WordOf(family.Type)).Append('\n');
            foreach (var series in family.All.OrderBy(series => series.Labels.Text, StringComparer.Ordinal))
            {
                Write(text, family, series);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Family family, Series series)
    {
        var (name, labels) = (family.Name.Full, series.Labels.Text);
        if (family.Type != MetricType.Histogram)
        {
            Line(text, name, labels, series.Value);
            return;
        }

        var count = 0L;
        for (var place = 0; place < series.Counts.Count; place++)
        {
            count += series.Counts[place];
            var bound = place < series.Bounds.Count ? Number(series.Bounds[place]) : "+Inf";
            Line(text, name + "_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{bound}\"", count);
        }

        Line(text, name + "_sum", labels, series.Value);
        Line(text, name + "_count", labels, count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Help(string help) => new StringBuilder(help).Replace("\\", "\\\\").Replace("\n", "\\n").ToString();

    private static string WordOf(MetricType type) => type switch
    {
        MetricType.Counter => "counter",
        MetricType.Histogram => "histogram",
        _ => "gauge",
    };

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
