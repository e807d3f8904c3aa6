namespace Torii.Admin.Characters;

/// <summary>Registers what operators do with characters.</summary>
internal static class CharacterRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAdminCharacters(this IServiceCollection services)
    {
        services.AddSingleton<CharacterRows>();
        services.AddSingleton<CharacterEndpoints>();
        return services;
    }
}
