namespace Torii.Simulator.Protocol;

internal static class ProtocolRegistration
{
    public static IServiceCollection AddProtocol(this IServiceCollection services) =>
        services.AddSingleton<RouteTable>().AddSingleton<Callers>().AddSingleton<CallRoad>();

    /// <summary>Puts every registered family of calls on the server.</summary>
    public static void MapBackend(this WebApplication app)
    {
        var routes = new BackendRoutes(app, app.Services.GetRequiredService<CallRoad>(), app.Services.GetRequiredService<RouteTable>());
        foreach (var family in app.Services.GetServices<IBackendEndpoints>())
        {
            family.Map(routes);
        }

        routes.Rest();
    }
}
