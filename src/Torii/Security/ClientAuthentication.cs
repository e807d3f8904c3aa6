using Torii.Admin.Sessions;
using Torii.Core.Clients;
using Torii.Doors;
using Torii.Doors.Errors;

namespace Torii.Security;

/// <summary>Lets only known client keys through to the public API, before anything of a request's body is read.</summary>
internal sealed class ClientAuthentication(RequestDelegate next, ClientKeys keys, BuiltInKeys builtIn, SessionBook sessions, ConsoleClient console, Sightings sightings, RefusedKeys refused, RateHeaders rates)
{
    private const string Scheme = "Bearer ";
    private const string NoKey = "No key was given: send it as 'Authorization: Bearer YOUR_KEY'.";

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (KeyOf(context.Request) is not { } key)
        {
            return context.Request.Cookies.ContainsKey(SessionBook.Cookie)
                ? AdmitOperatorAsync(context)
                : RefuseAsync(context, NoKey);
        }

        if (keys.Find(key) is not { } client || !builtIn.Admit(client, context))
        {
            return RefuseAsync(context, "The key is not valid here.");
        }

        return AdmitAsync(context, client);
    }

    // The console's studio asks here like every other program; the operator's session stands for its key.
    private async Task AdmitOperatorAsync(HttpContext context)
    {
        if (await sessions.FindAsync(context) is not { } session || !sessions.IsOurs(context.Request, session) || console.Find() is not { } client)
        {
            await RefuseAsync(context, NoKey);
            return;
        }

        await AdmitAsync(context, client);
    }

    private Task AdmitAsync(HttpContext context, Client client)
    {
        sightings.Note(client.Id);
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

    private Task RefuseAsync(HttpContext context, string message)
    {
        refused.Note(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiError.InvalidKey(message).WriteAsync(context);
    }
}
