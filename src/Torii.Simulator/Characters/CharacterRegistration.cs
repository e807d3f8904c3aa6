using Torii.Simulator.Protocol;

namespace Torii.Simulator.Characters;

internal static class CharacterRegistration
{
    public static IServiceCollection AddCharacters(this IServiceCollection services) =>
        services
            .AddSingleton<CameoBook>()
            .AddSingleton<AssetBook>()
            .AddSingleton<CharacterBook>()
            .AddSingleton<Mentions>()
            .AddSingleton<IBackendEndpoints, CameoEndpoints>()
            .AddSingleton<IBackendEndpoints, CharacterEndpoints>();
}
