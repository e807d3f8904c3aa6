using Torii.Admin.About;
using Torii.Admin.Accounts;
using Torii.Admin.Auditing;
using Torii.Admin.Characters;
using Torii.Admin.Clients;
using Torii.Admin.Gallery;
using Torii.Admin.Generations;
using Torii.Admin.Live;
using Torii.Admin.Logs;
using Torii.Admin.Overview;
using Torii.Admin.Proxies;
using Torii.Admin.Routes;
using Torii.Admin.Sessions;
using Torii.Admin.Settings;
using Torii.Admin.Setup;
using Torii.Admin.Statistics;
using Torii.Admin.Studio;
using Torii.Admin.Upstreams;
using Torii.Admin.Webhooks;

namespace Torii.Admin;

/// <summary>The table of contents of the admin API.</summary>
internal static class AdminEndpoints
{
    /// <summary>Maps all of it.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        admin.AddEndpointFilter<AuditFilter>();
        SessionEndpoints.Map(admin);
        SetupEndpoints.Map(admin);
        SettingsEndpoints.Map(admin);
        AboutEndpoints.Map(admin);
        AuditEndpoints.Map(admin);
        LogEndpoints.Map(admin);
        StatisticsEndpoints.Map(admin);
        OverviewEndpoints.Map(admin);
        HealthEndpoints.Map(admin);
        LiveEndpoints.Map(admin);
        AccountEndpoints.Map(admin);
        ClientEndpoints.Map(admin);
        CharacterEndpoints.Map(admin);
        WebhookEndpoints.Map(admin);
        ProxyEndpoints.Map(admin);
        GenerationEndpoints.Map(admin);
        GalleryEndpoints.Map(admin);
        UpstreamEndpoints.Map(admin);
        RouteEndpoints.Map(admin);
        StudioEndpoints.Map(admin);
    }
}
