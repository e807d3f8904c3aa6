using Torii.Admin.Routes;

namespace Torii.Admin.Upstreams;

/// <summary>Registers what shows and changes upstreams and routes.</summary>
internal static class AdminUpstreamsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAdminUpstreams(this IServiceCollection services)
    {
        services.AddSingleton<UpstreamReading>();
        services.AddSingleton<UpstreamViews>();
        services.AddSingleton<UpstreamChanges>();
        services.AddSingleton<RetiredUpstreams>();
        services.AddHostedService(provider => provider.GetRequiredService<RetiredUpstreams>());
        services.AddSingleton<UpstreamTests>();
        services.AddSingleton<UpstreamEndpoints>();
        services.AddSingleton<WayPreview>();
        services.AddSingleton<RouteChanges>();
        services.AddSingleton<RouteEndpoints>();
        return services;
    }
}
