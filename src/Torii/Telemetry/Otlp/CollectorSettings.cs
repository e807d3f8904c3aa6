using Torii.Hosting;

namespace Torii.Telemetry.Otlp;

/// <summary>Reads where a collector is, from the variables that OpenTelemetry's standard has for it.</summary>
internal static class CollectorSettings
{
    /// <summary>The variable that names it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>Where it is; null where none is named, or the standard's own switch is off.</summary>
    /// <remarks>OpenTelemetry reads these by itself, and falls back on its defaults without a word where they are wrong.</remarks>
    public static Uri? Read(SettingReader reader)
    {
        var address = reader.Address(Endpoint, "http", "https");
        if (reader.Text(Protocol) is { } protocol and not ("grpc" or "http/protobuf"))
        {
            reader.Mistake(Protocol, $"must be grpc or http/protobuf, not '{protocol}'");
        }

        return reader.Switch("OTEL_SDK_DISABLED", false) ? null : address;
    }
}
