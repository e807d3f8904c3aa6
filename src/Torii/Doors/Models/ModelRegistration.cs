using Torii.Core.Routing.Offers;

namespace Torii.Doors.Models;

/// <summary>Registers the door of the models.</summary>
internal static class ModelRegistration
{
    /// <summary>Adds what it needs.</summary>
    public static void AddModels(this IServiceCollection services)
    {
        services.AddSingleton<Availability>();
        services.AddSingleton<ModelList>();
        services.AddSingleton<ModelEndpoints>();
    }
}
