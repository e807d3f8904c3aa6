using Torii.Simulator.Protocol;

namespace Torii.Simulator.Results;

internal static class ResultRegistration
{
    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services.AddSingleton<ResultBook>().AddSingleton<IBackendEndpoints, ResultEndpoints>();
}
