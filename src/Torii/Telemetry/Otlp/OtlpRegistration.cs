using System.Runtime.CompilerServices;

namespace Torii.Telemetry.Otlp;

/// <summary>Registers the sending of metrics, traces and the log to a collector, where one is named.</summary>
internal static class OtlpRegistration
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds it where the environment names a collector; without one nothing of it is loaded.</summary>
    public static void AddOtlp(this IServiceCollection services)
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint)) && !bool.TryParse(Environment.GetEnvironmentVariable("OTEL_SDK_DISABLED"), out var isOff) | !isOff)
        {
            Add(services);
        }
    }

    // Apart, and never drawn into its caller: to compile it loads OpenTelemetry's assemblies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<OtlpExport>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<OtlpExport>());
        services.AddHostedService(provider => provider.GetRequiredService<OtlpExport>());
    }
}
