namespace Torii.Admin.Logs;

/// <summary>All of <c>/api/admin/logs</c>.</summary>
internal static class LogEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        RequestLogEndpoints.Map(admin);
        CallLogEndpoints.Map(admin);
        ServerLogEndpoints.Map(admin);
    }
}
