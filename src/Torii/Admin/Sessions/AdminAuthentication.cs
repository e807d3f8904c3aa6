using Microsoft.AspNetCore.Http.Features;

namespace Torii.Admin.Sessions;

/// <summary>Lets only operators through to the admin API.</summary>
internal sealed class AdminAuthentication(RequestDelegate next, Operators operators)
{
    // Whoever has not signed in yet cannot make the server hold more than this of what he sends.
    private const int LongestOpenBody = 16 * 1024;

    private static readonly string[] Open = ["/api/admin/login", "/openapi/admin.json"];

    /// <summary>The middleware.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (Array.Exists(Open, path => context.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase)))
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestOpenBody;
            await next(context);
            return;
        }

        var (found, error) = await operators.FindAsync(context);
        if (error is not null)
        {
            await error.WriteAsync(context);
            return;
        }

        // Answers hold what is only for the operator: no cache on the way may keep them.
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Set(found);
        await next(context);
    }
}
