using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.KeptCharacters;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.OpenRouter.Catalogue;
using Torii.Providers.OpenRouter.Videos;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenRouter;

/// <summary>Registers OpenRouter's protocol.</summary>
public static class OpenRouterRegistration
{
    /// <summary>Adds the provider of protocol <see cref="OpenRouterProtocol.Name"/>, and what reads its catalogues.</summary>
    public static IServiceCollection AddOpenRouter(this IServiceCollection services)
    {
        services.AddUpstreamHttp().AddOpenAiImages().AddOpenAiChat();
        services.AddOptions<OpenRouterOptions>();
        services.TryAddSingleton<KeyedCaller>();
        services.TryAddSingleton<KeyedResults>();
        services.TryAddSingleton<TaskPolling>();
        services.TryAddSingleton<ICallbackAddresses, NoCallbacks>();
        services.TryAddSingleton<VideoSubmitter>();
        services.TryAddSingleton<VideoPoller>();
        services.TryAddSingleton<KeyChecker>();
        services.TryAddSingleton<CharacterKeeper>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProvider, OpenRouterProvider>());
        return services.AddCatalogue();
    }

    private static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.TryAddSingleton<OpenRouterCatalogue>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CatalogueRefresh>());
        return services;
    }
}
