using Torii.Admin.Live;
using Torii.Core.Logs;

namespace Torii.Admin.Logs;

/// <summary>All of <c>/api/admin/logs</c>.</summary>
internal static class LogEndpoints
{
    /// <summary>Maps them, and tells open consoles of new rows from now on.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        RequestLogEndpoints.Map(admin);
        CallLogEndpoints.Map(admin);
        ServerLogEndpoints.Map(admin);
        var services = ((IEndpointRouteBuilder)admin).ServiceProvider;
        var changes = services.GetRequiredService<LiveChanges>();
        services.GetRequiredService<LogWriter>().Written += () => changes.Tell("logs");
    }
}
