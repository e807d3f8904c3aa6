using Torii.Core.Clients;
using Torii.Doors;
using Torii.Doors.Errors;

namespace Torii.Security;

/// <summary>Lets only known client keys through to the public API, before anything of a request's body is read.</summary>
internal sealed class ClientAuthentication(RequestDelegate next, ClientKeys keys, BuiltInKeys builtIn, RateHeaders rates)
{
    private const string Scheme = "Bearer ";

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (KeyOf(context.Request) is not { } key)
        {
            return RefuseAsync(context, "No key was given: send it as 'Authorization: Bearer YOUR_KEY'.");
        }

        if (keys.Find(key) is not { } client || !builtIn.Admit(client, context))
        {
            return RefuseAsync(context, "The key is not valid here.");
        }

        context.Features.Set(client);
        rates.Promise(context.Response, client);
        return next(context);
    }

    private static string? KeyOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.AsSpan(Scheme.Length).Trim() is { IsEmpty: false } key)
        {
            return key.ToString();
        }

        // Clients written for Azure's flavour of the API send it so.
        var other = request.Headers["api-key"].ToString();
        return other.Length == 0 ? null : other;
    }

    private static Task RefuseAsync(HttpContext context, string message)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiError.InvalidKey(message).WriteAsync(context);
    }
}
