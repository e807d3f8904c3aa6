using Torii.Simulator.Protocol;

namespace Torii.Simulator.Images;

internal static class ImageRegistration
{
    public static IServiceCollection AddImages(this IServiceCollection services) =>
        services.AddSingleton<IBackendEndpoints, ImageEndpoints>();
}
