using Microsoft.Extensions.DependencyInjection.Extensions;
using Torii.Commands.Usernames;
using Torii.Core.Generations;
using Torii.Moving;

namespace Torii.Commands;

/// <summary>What commands need beside the server's own services.</summary>
internal static class CommandRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.TryAddSingleton<IdSource>();
        services.AddSingleton<UsernameBatch>();
        services.AddMoving();
        return services;
    }
}
