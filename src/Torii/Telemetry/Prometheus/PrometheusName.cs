namespace Torii.Telemetry.Prometheus;

/// <summary>A metric's name as Prometheus has it.</summary>
/// <param name="Full">With its unit, and <c>_total</c> where it only grows.</param>
internal sealed record PrometheusName(string Full)
{
    /// <summary>The name of an instrument, by OpenTelemetry's rules for Prometheus: words parted by underscores, then the unit, then the type.</summary>
    /// <param name="name">The instrument's name.</param>
    /// <param name="unit">Its unit in UCUM's code, what stands in braces being only for people; null for none.</param>
    /// <param name="type">What kind of numbers it has.</param>
    public static PrometheusName Of(string name, string? unit, MetricType type)
    {
        var full = Plain(name);
        if (WordOf(unit) is { Length: > 0 } word && !full.EndsWith("_" + word, StringComparison.Ordinal))
        {
            full += "_" + word;
        }

        return new PrometheusName(type == MetricType.Counter ? full + "_total" : full);
    }

    /// <summary>A name with nothing in it but what Prometheus allows.</summary>
    public static string Plain(string name)
    {
        var plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return plain is [>= '0' and <= '9', ..] or [] ? "_" + plain : plain;
    }

    private static string WordOf(string? unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "By" => "bytes",
        "%" => "percent",
        null or "" or "1" or ['{', ..] => "",
        _ => Plain(unit),
    };
}
