using Microsoft.Extensions.DependencyInjection;

namespace Torii.Core.Statistics;

/// <summary>Registers the counting of what becomes of generations.</summary>
public static class StatisticsRegistration
{
    /// <summary>Adds it. The store comes from elsewhere.</summary>
    public static IServiceCollection AddToriiStatistics(this IServiceCollection services)
    {
        services.AddSingleton<HourClosing>();
        services.AddHostedService(provider => provider.GetRequiredService<HourClosing>());
        services.AddSingleton<Counts>();
        return services;
    }
}
