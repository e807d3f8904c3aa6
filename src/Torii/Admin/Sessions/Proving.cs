using Torii.Admin.Answers;

namespace Torii.Admin.Sessions;

/// <summary>Has who is signed in prove once more who he is, before tokens leave: a session alone may be somebody else's.</summary>
internal sealed class Proving(ConsoleCredentials credentials, LoginThrottle throttle)
{
    /// <summary>Checks it. Who came with the admin key itself has just proved it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="password">The console's password.</param>
    /// <param name="adminKey">The admin key, instead: one that is right is enough.</param>
    /// <param name="field">The name of the password's field.</param>
    /// <returns>Why not; null where it is proved.</returns>
    public Refused? Check(HttpContext context, string? password, string? adminKey, string field)
    {
        if (context.Operator() is not { SessionHash: not null } who)
        {
            return null;
        }

        if (password is null && adminKey is null)
        {
            return Refused.Field(field, "must be given, or admin_key: tokens are at stake");
        }

        if (throttle.Count(context) is { } tooMany)
        {
            return new Refused(tooMany);
        }

        return IsProved(who, password, adminKey) ? null : Refused.Field(password is null ? "admin_key" : field, "is not the one that is set");
    }

    private bool IsProved(Operator who, string? password, string? adminKey) => (adminKey is not null && (credentials.CheckKey(adminKey) || (who.IsBuiltIn && credentials.CheckBuiltInKey(adminKey))))
        || (password is not null && (credentials.Check(credentials.Name, password) || (who.IsBuiltIn && credentials.CheckBuiltIn(who.Name, password))));
}
