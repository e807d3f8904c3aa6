using Torii.Admin.Answers;
using Torii.Admin.Sessions;
using Torii.Doors.OpenApi;

namespace Torii.Admin;

/// <summary>
/// The admin API's own pipeline. It is built at the first request for it: a start, and a server whose console nobody opens,
/// does not pay for a hundred endpoints.
/// </summary>
internal sealed class AdminBranch(RequestDelegate next, IServiceProvider services)
{
    private static readonly PathString Api = "/api/admin";
    private const string Description = "/openapi/admin.json";

    // Made from the endpoints when Torii is built, not when it starts: that would load what describes endpoints into every server.
    private static readonly EmbeddedFile Document = new("admin.json", "application/json");

    private readonly Lazy<RequestDelegate> _branch = new(() => Build(services, next));

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase) || context.Request.Path == Description
            ? _branch.Value(context)
            : next(context);

    private static RequestDelegate Build(IServiceProvider services, RequestDelegate next)
    {
        var branch = new ApplicationBuilder(services);
        branch.UseMiddleware<AdminAuthentication>();
        branch.UseMiddleware<BadRequests>();
        branch.UseRouting();
        branch.UseEndpoints(endpoints =>
        {
            endpoints.MapMethods(Description, [HttpMethods.Get, HttpMethods.Head], Document.ServeAsync);
            AdminEndpoints.Map(endpoints.MapGroup(Api.Value!));
        });
        branch.Run(next);
        return branch.Build();
    }
}
