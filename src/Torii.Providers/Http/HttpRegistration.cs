using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Torii.Providers.Http;

/// <summary>Registers the ways out.</summary>
internal static class HttpRegistration
{
    /// <summary>Adds the egress pool, the upstream caller and guarded fetching.</summary>
    public static IServiceCollection AddUpstreamHttp(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EgressPool>();
        services.TryAddSingleton<UpstreamCaller>();
        services.TryAddSingleton<IHostResolver, DnsHostResolver>();
        services.TryAddSingleton<FetchGate>();
        services.TryAddSingleton<CheckedConnections>();
        services.TryAddSingleton<GuardedFetch>();
        services.TryAddSingleton<IGuardedFetch>(provider => provider.GetRequiredService<GuardedFetch>());
        return services;
    }
}
