using Microsoft.Extensions.DependencyInjection;
using Torii.Providers.Http;
using Torii.Providers.OpenAi;
using Torii.Providers.OpenRouter;
using Torii.Providers.Sora;
using Torii.Providers.Upstreams;

namespace Torii.Providers;

/// <summary>Registers every provider.</summary>
public static class ProvidersRegistration
{
    /// <summary>The variables that alone make an upstream, in the order that such upstreams are tried.</summary>
    public static IEnumerable<ReadyVariables> ReadyVariables => Protocols.Select(protocol => protocol.Ready).OfType<ReadyVariables>();

    /// <summary>The protocols that upstreams can be configured with: a further one is a line here.</summary>
    internal static IReadOnlyList<IUpstreamProtocol> Protocols { get; } = [new OpenRouterProtocol(), new OpenAiProtocol()];

    /// <summary>Adds the ways out and a provider for each protocol that Torii speaks.</summary>
    public static IServiceCollection AddToriiProviders(this IServiceCollection services)
    {
        services.AddUpstreamHttp().AddSora();
        foreach (var protocol in Protocols)
        {
            protocol.AddTo(services);
        }

        return services.AddSingleton(provider => new UpstreamTrial(provider.GetRequiredService<KeyChecker>()));
    }
}
