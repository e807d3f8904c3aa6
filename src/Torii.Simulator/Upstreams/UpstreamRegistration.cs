using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

internal static class UpstreamRegistration
{
    public static IServiceCollection AddUpstreams(this IServiceCollection services) =>
        services
            .AddSingleton<UpstreamTaskBook>()
            .AddSingleton<SwitchBook>()
            .AddSingleton<Clips>()
            .AddSingleton<UpstreamFiles>()
            .AddSingleton<IBackendEndpoints, UpstreamFileEndpoints>();
}
