namespace Torii.WebConsole;

// The folder is Console, the namespace is not: within Torii it would hide System.Console from everybody.

/// <summary>Puts the operators' web page into the server.</summary>
internal static class ConsoleRegistration
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Serves the console that lies beside the program.</summary>
    public static void MapConsole(this IEndpointRouteBuilder routes) =>
        routes.MapConsole(Path.Combine(AppContext.BaseDirectory, "console"));

    /// <summary>Serves the console at <c>/admin</c>; <c>/</c>, <c>/login</c> and <c>/manage</c>, where older ones lay, lead there.</summary>
    /// <param name="routes">Where it is mapped.</param>
    /// <param name="folder">The built console; <c>/admin</c> says how to get it where there is none.</param>
    public static void MapConsole(this IEndpointRouteBuilder routes, string folder)
    {
        var console = new ConsoleEndpoint(new Lazy<BuiltConsole?>(() => BuiltConsole.Find(folder)));
        routes.MapMethods("/admin/{**path}", Methods, console.ServeAsync);
        Lead(routes, "/", "/admin");
        Lead(routes, "/manage", "/admin");
        Lead(routes, "/login", "/admin/login");
    }

    private static void Lead(IEndpointRouteBuilder routes, string from, string to) => routes.MapMethods(from, Methods, context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    });
}
