namespace Torii.Renditions;

/// <summary>Registers what makes pictures from kept files.</summary>
internal static class RenditionRegistration
{
    /// <summary>Adds <see cref="Renderings"/>.</summary>
    public static IServiceCollection AddRenditions(this IServiceCollection services)
    {
        services.AddSingleton<FfmpegRunner>();
        services.AddSingleton<FfmpegFinder>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<Renderings>();
        return services;
    }
}
