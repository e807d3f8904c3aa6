using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Logs;
using Torii.Core.Statistics;
using Torii.Core.Work.Dispatching;
using Torii.Hosting;
using Torii.Telemetry.Prometheus;

namespace Torii.Telemetry;

/// <summary>Registers what tells operators how the server does.</summary>
internal static class TelemetryRegistration
{
    /// <summary>Adds the logs of requests and upstream calls, statistics, metrics, and the server's own log in memory.</summary>
    public static IServiceCollection AddToriiTelemetry(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddSingleton(Options.Create(settings.Logs));
        services.AddToriiLogs();
        services.AddToriiStatistics();
        services.AddSingleton<ServerLog>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<ServerLog>());
        services.AddHostedService<Life>();
        services.AddSingleton<MetricsReader>();
        services.AddSingleton(provider => new Measuring(() => Begin(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<Measuring>());
        services.AddSingleton<MetricsAccess>();
        services.AddSingleton<DiskMetrics>();
        return services;
    }

    /// <summary>Sees every request, and tells Prometheus what was measured.</summary>
    public static void UseToriiTelemetry(this WebApplication app)
    {
        app.UseMiddleware<RequestTelemetry>();
        MetricsEndpoint.Map(app);
    }

    private static MetricsReader Begin(IServiceProvider provider)
    {
        provider.GetRequiredService<AccountMetrics>();
        provider.GetRequiredService<QueueMetrics>();
        provider.GetRequiredService<DiskMetrics>();
        return provider.GetRequiredService<MetricsReader>();
    }
}
