using System.Runtime.CompilerServices;
using Torii.Hosting;

namespace Torii.Telemetry.Otlp;

/// <summary>Registers the sending of metrics, traces and the log to a collector, where one is named.</summary>
internal static class OtlpRegistration
{
    /// <summary>Adds it where there is a collector; without one nothing of it is loaded.</summary>
    public static void AddOtlp(this IServiceCollection services, ToriiSettings settings)
    {
        if (settings.Collector is not null)
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
        services.AddHostedService<CollectorFaults>();
        services.AddHostedService(provider => provider.GetRequiredService<OtlpExport>());
    }
}
