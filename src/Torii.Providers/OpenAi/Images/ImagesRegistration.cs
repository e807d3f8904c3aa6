using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Torii.Providers.OpenAi.Images;

/// <summary>Registers the making of pictures.</summary>
internal static class ImagesRegistration
{
    /// <summary>Adds <see cref="OpenAiImages"/>, which every protocol with such a route shares.</summary>
    public static IServiceCollection AddOpenAiImages(this IServiceCollection services)
    {
        services.TryAddSingleton<PictureFetch>();
        services.TryAddSingleton<PictureEnds>();
        services.TryAddSingleton<OpenAiImages>();
        return services;
    }
}
