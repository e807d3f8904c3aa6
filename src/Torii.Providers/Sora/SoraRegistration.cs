using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Care;
using Torii.Providers.Sora.Characters;
using Torii.Providers.Sora.Lists;
using Torii.Providers.Sora.Prompts;
using Torii.Providers.Sora.Publishing;
using Torii.Providers.Sora.Submitting;

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
        services.TryAddSingleton<SoraResults>();
        services.TryAddSingleton<SoraStepRunner>();
        services.TryAddSingleton<SoraUploader>();
        services.TryAddSingleton<SoraSubmitter>();
        services.TryAddSingleton<PromptEnhancer>();
        services.TryAddSingleton<SoraPublishing>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProvider, SoraProvider>());
        return services.AddLists().AddCharacters().AddCare();
    }

    private static IServiceCollection AddLists(this IServiceCollection services)
    {
        services.TryAddSingleton<SoraLists>();
        services.TryAddSingleton<DeepReads>();
        services.TryAddSingleton<SoraPoller>();
        services.TryAddSingleton<SoraLister>();
        return services;
    }

    private static IServiceCollection AddCharacters(this IServiceCollection services)
    {
        services.TryAddSingleton<CameoMaker>();
        services.TryAddSingleton<CameoWatch>();
        services.TryAddSingleton<AvatarUploader>();
        services.TryAddSingleton<CharacterMaker>();
        services.TryAddSingleton<CharacterRunner>();
        services.TryAddSingleton<SoraRemoval>();
        return services;
    }

    private static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.TryAddSingleton<SoraChecker>();
        services.TryAddSingleton<SessionExchange>();
        services.TryAddSingleton<RefreshExchange>();
        services.TryAddSingleton<Invitations>();
        services.TryAddSingleton<AccountInspector>();
        services.TryAddSingleton<SoraCare>();
        services.TryAddSingleton(provider => new SoraUsernames(provider.GetRequiredService<SoraBackend>()));
        return services;
    }
}
