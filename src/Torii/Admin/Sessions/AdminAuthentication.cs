using Microsoft.AspNetCore.Http.Features;
using Torii.Doors.Errors;
using Torii.Security;

namespace Torii.Admin.Sessions;

/// <summary>Lets only operators through to the admin API: by the console's cookie with its antiforgery header, or by the admin key.</summary>
internal sealed class AdminAuthentication(RequestDelegate next, SessionBook sessions, ConsoleCredentials credentials, BuiltInKeys builtIn, LoginThrottle throttle)
{
    private const string Scheme = "Bearer ";

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

        var (found, error) = await FindAsync(context);
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

    private async ValueTask<(Operator? Found, ApiError? Error)> FindAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return FindByKey(context, header[Scheme.Length..].Trim());
        }

        if (await sessions.FindAsync(context) is not { } session)
        {
            return (null, NotSignedIn("You are not signed in: POST /api/admin/login, or send the admin key as 'Authorization: Bearer KEY'."));
        }

        return sessions.IsOurs(context.Request, session)
            ? (new Operator(session.Name, session.Hash, session.IsBuiltIn), null)
            : (null, ApiError.Invalid("antiforgery", $"The header {SessionBook.AntiforgeryHeader} is missing or of another session: GET /api/admin/session tells it.", status: StatusCodes.Status403Forbidden));
    }

    private (Operator? Found, ApiError? Error) FindByKey(HttpContext context, string key)
    {
        if (credentials.CheckKey(key))
        {
            return (new Operator(Operator.ByKey, SessionHash: null, IsBuiltIn: false), null);
        }

        if (credentials.CheckBuiltInKey(key) && builtIn.MayEnter(context))
        {
            return (new Operator(Operator.ByKey, SessionHash: null, IsBuiltIn: true), null);
        }

        // A wrong key is a try to sign in like any other.
        return (null, throttle.Count(context) ?? NotSignedIn("The admin key is not valid here."));
    }

    private static ApiError NotSignedIn(string message) => ApiError.Invalid("not_signed_in", message, status: StatusCodes.Status401Unauthorized);
}
