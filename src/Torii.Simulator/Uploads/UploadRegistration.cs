using Torii.Simulator.Protocol;

namespace Torii.Simulator.Uploads;

internal static class UploadRegistration
{
    public static IServiceCollection AddUploads(this IServiceCollection services) =>
        services.AddSingleton<UploadBook>().AddSingleton<IBackendEndpoints, UploadEndpoints>();
}
