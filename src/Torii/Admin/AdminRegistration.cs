using Torii.Admin.About;
using Torii.Admin.Accounts;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Characters;
using Torii.Admin.Clients;
using Torii.Admin.Gallery;
using Torii.Admin.Generations;
using Torii.Admin.Live;
using Torii.Admin.Overview;
using Torii.Admin.Proxies;
using Torii.Admin.Sessions;
using Torii.Admin.Settings;
using Torii.Admin.Setup;
using Torii.Admin.Studio;
using Torii.Admin.Upstreams;
using Torii.Admin.Webhooks;
using Torii.Core.Logs;
using Torii.Core.Routing.Offers;
using Torii.Core.Stores;

namespace Torii.Admin;

/// <summary>Registers and maps the admin API.</summary>
internal static class AdminRegistration
{
    /// <summary>Adds what it needs.</summary>
    public static IServiceCollection AddToriiAdmin(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => AdminJson.Set(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<Editing>();
        services.AddSingleton<ConsoleCredentials>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<Operators>();
        services.AddSingleton<LoginThrottle>();
        services.AddSingleton<Proving>();
        services.AddSingleton<ConsoleClient>();
        services.AddSingleton<SessionEndpoints>();
        services.AddSingleton<SetupGuide>();
        services.AddSingleton<SettingBook>();
        services.AddSingleton<LiveSettings>();
        services.AddSingleton<SettingsEndpoints>();
        services.AddSingleton<AboutEndpoints>();
        services.AddSingleton<LiveChanges>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LiveChanges>());
        services.AddSingleton<ILogListener>(provider => provider.GetRequiredService<LiveChanges>());
        services.AddSingleton<AuditTrail>();
        services.AddAdminOverview();
        services.AddAdminAccounts();
        services.AddAdminClients();
        services.AddAdminCharacters();
        services.AddAdminWebhooks();
        services.AddAdminUpstreams();
        services.AddSingleton<ProxyEndpoints>();
        services.AddSingleton<GenerationRows>();
        services.AddSingleton<GenerationListing>();
        services.AddSingleton<GenerationReading>();
        services.AddSingleton<GenerationActions>();
        services.AddSingleton<MediaUsages>();
        services.AddSingleton<MediaFileEndpoints>();
        services.AddSingleton<Hindrances>();
        services.AddSingleton<StudioEndpoints>();
        return services;
    }

    /// <summary>Puts it into the server, before the doors' own routing.</summary>
    public static void UseToriiAdmin(this WebApplication app) => app.UseMiddleware<AdminBranch>();
}
