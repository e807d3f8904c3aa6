namespace Torii.Doors.OpenApi;

/// <summary>
/// <c>GET /openapi/v1.json</c>, the description of all doors, and <c>GET /docs</c>, a page that shows it. Both need no key,
/// and the page nothing from elsewhere.
/// </summary>
internal static class OpenApiEndpoints
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The description.</summary>
    public static EmbeddedFile Document { get; } = new("v1.json", "application/json");

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/openapi/v1.json", Methods, Document.ServeAsync);
        MapPage(routes, "/docs", new EmbeddedFile("reference.html", "text/html; charset=utf-8"));
        MapPage(routes, "/docs/reference.css", new EmbeddedFile("reference.css", "text/css; charset=utf-8"));
        MapPage(routes, "/docs/reference.js", new EmbeddedFile("reference.js", "text/javascript; charset=utf-8"));
    }

    private static void MapPage(IEndpointRouteBuilder routes, string path, EmbeddedFile file) => routes.MapMethods(path, Methods, context =>
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return file.ServeAsync(context);
    });
}
