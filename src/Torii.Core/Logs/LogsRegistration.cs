using Microsoft.Extensions.DependencyInjection;

namespace Torii.Core.Logs;

/// <summary>Registers the logs of requests and upstream calls.</summary>
public static class LogsRegistration
{
    /// <summary>Adds them. Stores and options come from elsewhere.</summary>
    public static IServiceCollection AddToriiLogs(this IServiceCollection services)
    {
        services.AddSingleton<LogBook>();
        services.AddSingleton<ICallLog, CallLog>();
        services.AddHostedService<LogWriter>();
        services.AddHostedService<LogKeeping>();
        return services;
    }
}
