using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.About;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Setup;
using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Doors.Errors;
using Torii.Security;

namespace Torii.Admin.Sessions;

/// <summary>Signing in and out, and the operator's credentials.</summary>
internal sealed class SessionEndpoints(
    SessionBook sessions,
    Operators operators,
    ConsoleCredentials credentials,
    ConsoleClient client,
    BuiltInKeys builtIn,
    LoginThrottle throttle,
    AccountPool pool,
    SetupGuide guide,
    AuditTrail audit) : IDisposable
{
    private const int LeastPassword = 8;
    private const int LongestPassword = 256;
    private const int LongestName = 64;

    // Between looking at credentials and the session that begins by them they must not change: it would outlive its end.
    private readonly Editing _turn = new();

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("").WithTags("Session");
        group.MapPost("/login", (LoginRequest login, HttpContext context, SessionEndpoints sessions) => sessions.LoginAsync(login, context))
            .WithName("session.login").WithSummary("Signs in by name and password, or by the admin key.").AllowAnonymous();
        group.MapGet("/session", (HttpContext context, SessionEndpoints sessions) => TypedResults.Ok(sessions.Document(context.Operator())))
            .WithName("session.read").WithSummary("Who is signed in.");
        group.MapPost("/logout", (HttpContext context, SessionEndpoints sessions) => sessions.LogoutAsync(context))
            .WithName("session.logout").WithSummary("Signs out.");
        group.MapPut("/credentials", (CredentialsEdit edit, HttpContext context, SessionEndpoints sessions) => sessions.ChangeAsync(edit, context))
            .WithName("credentials.edit").WithSummary("Changes the operator's name, password or admin key. Every other session ends.");
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<Results<Ok<SessionDocument>, Refused>> LoginAsync(LoginRequest login, HttpContext context)
    {
        if (throttle.Count(context) is { } tooMany)
        {
            return new Refused(tooMany);
        }

        if (await BeginAsync(login, context) is not var (who, token))
        {
            return new Refused(ApiError.Invalid("wrong_credentials", "That name and password, or that admin key, are not valid here.", status: StatusCodes.Status401Unauthorized));
        }

        await client.EnsureAsync(CancellationToken.None);
        context.Response.Cookies.Append(SessionBook.Cookie, token, CookieFor(context));
        await audit.NoteAsync(who.Name, "session.login", subject: null, detail: null);
        return TypedResults.Ok(Document(who));
    }

    private async Task<(Operator Who, string Token)?> BeginAsync(LoginRequest login, HttpContext context)
    {
        using var turn = await _turn.EnterAsync(context.RequestAborted);
        return Find(login, context) is { } found ? await BeginAsync(found.Name, found.IsBuiltIn) : null;
    }

    private async Task<(Operator Who, string Token)> BeginAsync(string name, bool isBuiltIn)
    {
        var (session, token) = await sessions.BeginAsync(name, isBuiltIn, CancellationToken.None);
        return (new Operator(name, session.Hash, isBuiltIn), token);
    }

    // All checks are made for every try: which of them failed must not show in the time.
    private Operator? Find(LoginRequest login, HttpContext context)
    {
        if (login.AdminKey is { } key)
        {
            var isBuiltInKey = credentials.CheckBuiltInKey(key) && builtIn.MayEnter(context);
            return credentials.CheckKey(key) || isBuiltInKey ? new Operator(Operator.ByKey, SessionHash: null, isBuiltInKey) : null;
        }

        var (name, password) = (login.Name ?? "", login.Password ?? "");
        var isOwn = credentials.Check(name, password);
        var isBuiltIn = credentials.CheckBuiltIn(name, password) && builtIn.MayEnter(context);
        return isOwn || isBuiltIn ? new Operator(name, SessionHash: null, isBuiltIn) : null;
    }

    private async Task<NoContent> LogoutAsync(HttpContext context)
    {
        if (context.Operator().SessionHash is { } hash)
        {
            await sessions.EndAsync([hash], CancellationToken.None);
        }

        context.Response.Cookies.Delete(SessionBook.Cookie, CookieFor(context));
        return TypedResults.NoContent();
    }

    private async Task<Results<Ok<SessionDocument>, Refused>> ChangeAsync(CredentialsEdit edit, HttpContext context)
    {
        if (Mistake(edit) is { } mistake)
        {
            return mistake;
        }

        using var turn = await _turn.EnterAsync(context.RequestAborted);

        // While he waited, another change may have ended his session.
        var (who, error) = await operators.FindAsync(context);
        if (who is null)
        {
            return new Refused(error!);
        }

        // The admin key opens everything, a forgotten password included.
        if (credentials.HasPassword && who.Name != Operator.ByKey)
        {
            if (throttle.Count(context) is { } tooMany)
            {
                return new Refused(tooMany);
            }

            if (!credentials.Check(credentials.Name, edit.CurrentPassword ?? ""))
            {
                return Refused.Field("current_password", "is not the password that is set");
            }
        }

        await credentials.ChangeAsync(edit.Name?.Trim(), edit.Password, edit.AdminKey, CancellationToken.None);
        context.Audit(string.Join(", ", new[] { edit.Name is null ? null : "name", edit.Password is null ? null : "password", edit.AdminKey is null ? null : "admin key" }.OfType<string>()));
        return TypedResults.Ok(await RenewAsync(who, context));
    }

    // Who changed them stays signed in, under a new session; all others have to prove that they know the new ones.
    private async Task<SessionDocument> RenewAsync(Operator who, HttpContext context)
    {
        await sessions.EndOthersAsync(hash: null, CancellationToken.None);
        if (who.SessionHash is null)
        {
            return Document(who);
        }

        var (renewed, token) = await BeginAsync(who.Name == Operator.ByKey ? who.Name : credentials.Name, isBuiltIn: false);
        context.Response.Cookies.Append(SessionBook.Cookie, token, CookieFor(context));
        return Document(renewed);
    }

    private Refused? Mistake(CredentialsEdit edit) => edit switch
    {
        { Name: null, Password: null, AdminKey: null } => Refused.Field("password", "must be given, or a name or an admin key: nothing would change"),
        { Name: { } name } when name.Trim().Length is < 1 or > LongestName || name.Any(char.IsControl) => Refused.Field("name", $"must have 1 to {LongestName} letters"),
        { Name: { } name } when name.Trim() == Operator.ByKey => Refused.Field("name", "must be another: that is what the holder of the admin key is called"),
        { Name: not null, Password: null } when !credentials.HasPassword => Refused.Field("password", "must be given too: there is none of your own yet"),
        { Password: { Length: < LeastPassword or > LongestPassword } } => Refused.Field("password", $"must have {LeastPassword} to {LongestPassword} letters"),
        { AdminKey: not null } when credentials.IsKeyLocked => Refused.Locked("The admin key is fixed by the configuration (ADMIN_KEY): change it there."),
        { AdminKey: { } key } when !KeyText.Allows(key) => Refused.Field("admin_key", KeyText.Rule),
        _ => null,
    };

    private SessionDocument Document(Operator who) => new(
        who.Name,
        who.SessionHash is { } hash ? sessions.AntiforgeryOf(hash) : null,
        who.IsBuiltIn,
        credentials.HasPassword,
        credentials.HasKey,
        credentials.IsKeyLocked,
        pool.IsSimulated,
        guide.IsNeeded,
        AboutEndpoints.Version);

    private static CookieOptions CookieFor(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
