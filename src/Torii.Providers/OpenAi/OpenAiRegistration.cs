using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.OpenAi.Videos;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenAi;

/// <summary>Registers the protocol of servers that do as OpenAI's do.</summary>
public static class OpenAiRegistration
{
    /// <summary>Adds the provider of protocol <c>openai</c>. Which upstreams there are is for the host to say, with an <see cref="UpstreamBook"/>.</summary>
    public static IServiceCollection AddOpenAiUpstreams(this IServiceCollection services)
    {
        services.AddUpstreamHttp();
        services.TryAddSingleton(_ => new UpstreamBook([]));
        services.TryAddSingleton<KeyedCaller>();
        services.TryAddSingleton<KeyedResults>();
        services.TryAddSingleton<KeyChecker>();
        services.TryAddSingleton<TaskPolling>();
        services.TryAddSingleton<OpenAiVideos>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProvider, OpenAiProvider>());
        return services.AddOpenAiImages().AddOpenAiChat();
    }
}
