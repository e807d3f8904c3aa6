using Torii.Simulator.Protocol;

namespace Torii.Simulator.Regions;

internal static class RegionRegistration
{
    public static IServiceCollection AddRegions(this IServiceCollection services) =>
        services.AddSingleton<RegionGuard>().AddSingleton<IGuard>(provider => provider.GetRequiredService<RegionGuard>());
}
