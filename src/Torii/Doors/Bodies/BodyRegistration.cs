using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Torii.Doors.Bodies;

/// <summary>Registers the reading of bodies.</summary>
internal static class BodyRegistration
{
    /// <summary>Adds <see cref="JsonBodyReader"/> and <see cref="FormBodyReader"/>, which need the media stores and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddBodies(this IServiceCollection services)
    {
        services.TryAddSingleton<BodyLimits>();
        services.TryAddSingleton<JsonBodyReader>();
        services.TryAddSingleton<FormBodyReader>();
        return services;
    }
}
