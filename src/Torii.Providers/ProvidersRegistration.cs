using Microsoft.Extensions.DependencyInjection;
using Torii.Providers.Http;
using Torii.Providers.OpenAi;
using Torii.Providers.OpenRouter;
using Torii.Providers.Sora;

namespace Torii.Providers;

/// <summary>Registers every provider.</summary>
public static class ProvidersRegistration
{
    /// <summary>Adds the ways out and a provider for each protocol that Torii speaks.</summary>
    public static IServiceCollection AddToriiProviders(this IServiceCollection services) =>
        services.AddUpstreamHttp().AddSora().AddOpenAiUpstreams().AddOpenRouter();
}
