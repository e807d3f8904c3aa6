using Torii.Hosting;

namespace Torii.Upstreams;

/// <summary>Registers the upstreams beside the Sora backend.</summary>
internal static class UpstreamsRegistration
{
    /// <summary>Adds them, and what changes them while the server runs.</summary>
    public static IServiceCollection AddToriiUpstreams(this IServiceCollection services)
    {
        services.AddSingleton<KeyedAccounts>();
        services.AddSingleton<OwnRoutes>();
        services.AddSingleton<UpstreamRoster>();
        services.AddSingleton<UpstreamKeys>();
        services.AddSingleton<ServedAddresses>();
        return services;
    }
}
