using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Torii.Core.Media;

namespace Torii.Core.Routing.StandIns;

/// <summary>Registers what stands in for what a target has not.</summary>
internal static class StandInRegistration
{
    /// <summary>
    /// Adds every <see cref="IStandIn"/>, in the order they are written into a request: first what writes the prompt anew,
    /// then what adds to it and rewrites names in it, last what finds places for the pictures that the others have brought.
    /// </summary>
    public static void AddStandIns(this IServiceCollection services)
    {
        services.TryAddSingleton<IFrames, NoFrames>();
        services.TryAddSingleton<IJoining, NoJoining>();
        services.AddSingleton<KeptResults>();
        services.AddSingleton<Stills>();
        services.AddSingleton<IStandIn, StoryboardStandIn>();
        services.AddSingleton<IStandIn, RemixStandIn>();
        services.AddSingleton<IStandIn, ExtensionStandIn>();
        services.AddSingleton<IStandIn, StyleStandIn>();
        services.AddSingleton<IStandIn, CharacterSourceStandIn>();
        services.AddSingleton<IStandIn, CharactersStandIn>();
        services.AddSingleton<IStandIn, PicturesStandIn>();
        services.AddSingleton<IStandIn, PostStandIn>();
    }
}
