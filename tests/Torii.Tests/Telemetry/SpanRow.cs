namespace Torii.Tests.Telemetry;

/// <summary>A span as the collector got it.</summary>
internal sealed record SpanRow(string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The spans of a message.</summary>
    public static IEnumerable<SpanRow> ReadAll(byte[] message) => Protobuf.At(message, 1, 2, 2).Select(span => new SpanRow(
        Hex(span, 1),
        Hex(span, 2),
        Hex(span, 4),
        Protobuf.Text(Protobuf.At(span, 5).Single()),
        Protobuf.At(span, 9).ToDictionary(
            attribute => Protobuf.Text(Protobuf.At(attribute, 1).Single()),
            attribute => Protobuf.At(attribute, 2, 1).FirstOrDefault() is { } text ? Protobuf.Text(text) : "",
            StringComparer.Ordinal)));

    private static string Hex(byte[] span, int field) => Convert.ToHexStringLower(Protobuf.At(span, field).FirstOrDefault() ?? []);
}
