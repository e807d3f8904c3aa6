using Microsoft.Extensions.Options;
using Torii.Core.Logs;
using Torii.Core.Statistics;
using Torii.Hosting;

namespace Torii.Telemetry;

/// <summary>Registers what tells operators how the server does.</summary>
internal static class TelemetryRegistration
{
    /// <summary>Adds the logs of requests and upstream calls, statistics, and the server's own log in memory.</summary>
    public static IServiceCollection AddToriiTelemetry(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddSingleton(Options.Create(settings.Logs));
        services.AddToriiLogs();
        services.AddToriiStatistics();
        services.AddSingleton<ServerLog>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<ServerLog>());
        return services;
    }
}
