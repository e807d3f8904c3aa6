namespace Torii.Telemetry.Prometheus;

/// <summary>Tells Prometheus all there is.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Where.</summary>
    public const string Path = "/metrics";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, ServeAsync);

    private static async Task ServeAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<MetricsAccess>().CheckAsync(context) is { } refusal)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await refusal.WriteAsync(context);
            return;
        }

        context.Response.ContentType = PrometheusText.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(PrometheusText.Write(services.GetRequiredService<Measuring>().Reader.Read()), context.RequestAborted);
    }
}
