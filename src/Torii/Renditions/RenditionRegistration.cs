using Torii.Core.Media;

namespace Torii.Renditions;

/// <summary>Registers what is made from kept files.</summary>
internal static class RenditionRegistration
{
    /// <summary>Adds <see cref="Renderings"/>, stills and joining.</summary>
    public static IServiceCollection AddRenditions(this IServiceCollection services)
    {
        services.AddSingleton<FfmpegRunner>();
        services.AddSingleton<FfmpegFinder>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<Renderings>();

        // A bench for each that works at one: joining takes long, and must not make stills wait.
        services.AddTransient<Workbench>();
        services.AddSingleton<IFrames, Frames>();
        services.AddSingleton<IJoining, Joining>();
        return services;
    }
}
