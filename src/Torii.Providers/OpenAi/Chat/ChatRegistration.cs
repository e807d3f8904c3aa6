using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Torii.Providers.OpenAi.Chat;

/// <summary>Registers the enhancement of prompts.</summary>
internal static class ChatRegistration
{
    /// <summary>Adds <see cref="OpenAiChat"/>, which every protocol with such a route shares.</summary>
    public static IServiceCollection AddOpenAiChat(this IServiceCollection services)
    {
        services.TryAddSingleton<OpenAiChat>();
        return services;
    }
}
