using Torii.Simulator.Protocol;

namespace Torii.Simulator.Videos;

internal static class VideoRegistration
{
    public static IServiceCollection AddVideos(this IServiceCollection services) =>
        services.AddSingleton<IBackendEndpoints, VideoEndpoints>().AddSingleton<IBackendEndpoints, VideoListEndpoints>();
}
