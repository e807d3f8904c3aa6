using Torii.Admin.Statistics;

namespace Torii.Admin.Overview;

/// <summary>Registers what the overview, statistics and health are told by.</summary>
internal static class OverviewRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAdminOverview(this IServiceCollection services)
    {
        services.AddSingleton<LaneStandings>();
        services.AddSingleton<Warnings>();
        services.AddSingleton<OverviewEndpoints>();
        services.AddSingleton<HealthEndpoints>();
        services.AddSingleton<StatisticsEndpoints>();
        return services;
    }
}
