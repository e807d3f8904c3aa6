using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Lists;

namespace Torii.Providers.Sora;

/// <summary>Registers the Sora web backend's protocol.</summary>
public static class SoraRegistration
{
    /// <summary>Adds the provider of protocol <see cref="SoraProtocol.Name"/>.</summary>
    public static IServiceCollection AddSora(this IServiceCollection services)
    {
        services.AddUpstreamHttp();
        services.AddOptions<SoraOptions>();
        services.TryAddSingleton<ISentinel, RandomSentinel>();
        services.TryAddSingleton<SoraBackend>();
        services.TryAddSingleton<SoraUploader>();
        services.TryAddSingleton<SoraSubmitter>();
        services.TryAddSingleton<SoraLists>();
        services.TryAddSingleton<DeepReads>();
        services.TryAddSingleton<SoraPoller>();
        services.TryAddSingleton<SoraLister>();
        services.TryAddSingleton<SoraResults>();
        services.TryAddSingleton<SoraChecker>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProvider, SoraProvider>());
        return services;
    }
}
