using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;

namespace Torii.Admin;

/// <summary>The table of contents of the admin API.</summary>
internal static class AdminEndpoints
{
    /// <summary>Maps all of it.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        admin.AddEndpointFilter<AuditFilter>();
        SessionEndpoints.Map(admin);
        AuditEndpoints.Map(admin);
        LiveEndpoints.Map(admin);
    }
}
