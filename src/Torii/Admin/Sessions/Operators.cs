using Torii.Doors.Errors;
using Torii.Security;

namespace Torii.Admin.Sessions;

/// <summary>Finds who asks: by the console's cookie with its antiforgery header, or by the admin key.</summary>
internal sealed class Operators(SessionBook sessions, ConsoleCredentials credentials, BuiltInKeys builtIn, LoginThrottle throttle)
{
    private const string Scheme = "Bearer ";

    /// <summary>The operator a request comes from as things are now; or why it comes from none.</summary>
    public async ValueTask<(Operator? Found, ApiError? Error)> FindAsync(HttpContext context)
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

    // Who has guessed too often is not told that he has guessed right, or the wait would cost him nothing.
    private (Operator? Found, ApiError? Error) FindByKey(HttpContext context, string key)
    {
        if (throttle.CheckKeys(context) is { } tooMany)
        {
            return (null, tooMany);
        }

        if (credentials.CheckKey(key))
        {
            return (new Operator(Operator.ByKey, SessionHash: null, IsBuiltIn: false), null);
        }

        if (credentials.CheckBuiltInKey(key) && builtIn.MayEnter(context))
        {
            return (new Operator(Operator.ByKey, SessionHash: null, IsBuiltIn: true), null);
        }

        throttle.CountWrongKey(context);
        return (null, NotSignedIn("The admin key is not valid here."));
    }

    private static ApiError NotSignedIn(string message) => ApiError.Invalid("not_signed_in", message, status: StatusCodes.Status401Unauthorized);
}
