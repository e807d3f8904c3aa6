namespace Torii.Moving;

/// <summary>Registers what takes over from an older proxy.</summary>
internal static class MovingRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMoving(this IServiceCollection services)
    {
        services.AddSingleton<SettingMoves>();
        services.AddSingleton<KeyMoves>();
        return services;
    }
}
