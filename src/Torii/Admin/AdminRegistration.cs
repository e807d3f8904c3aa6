using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Core.Stores;

namespace Torii.Admin;

/// <summary>Registers and maps the admin API.</summary>
internal static class AdminRegistration
{
    /// <summary>The name of its description.</summary>
    public const string Document = "admin";

    /// <summary>Adds what it needs.</summary>
    public static IServiceCollection AddToriiAdmin(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => AdminJson.Set(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi(Document);
        services.AddSingleton<Editing>();
        services.AddSingleton<ConsoleCredentials>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<LoginThrottle>();
        services.AddSingleton<ConsoleClient>();
        services.AddSingleton<SessionEndpoints>();
        services.AddSingleton<LiveChanges>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LiveChanges>());
        services.AddSingleton<AuditTrail>();
        return services;
    }

    /// <summary>Puts it into the server, before the doors' own routing.</summary>
    public static void UseToriiAdmin(this WebApplication app) => app.UseMiddleware<AdminBranch>();
}
