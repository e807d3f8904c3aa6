using System.Globalization;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Tokens;

/// <summary>Exchanges session and refresh tokens for access tokens, at the origin's root.</summary>
internal sealed class TokenEndpoints(TokenIssuer issuer, TimeProvider time) : IBackendEndpoints
{
    private const string SessionCookie = "__Secure-next-auth.session-token";
    private const string Redirect = "com.openai.chat://auth0.openai.com/ios/com.openai.chat/callback";

    /// <summary>How long a session lasts from its last use.</summary>
    private static readonly TimeSpan Term = TimeSpan.FromDays(30);

    public void Map(BackendRoutes routes)
    {
        routes.Root("GET", "/api/auth/session", Session, guarded: true);

        // Another host in reality, behind no challenge.
        routes.Root("POST", "/oauth/token", Refresh, guarded: false);
    }

    private ValueTask<Answer> Session(Call call)
    {
        // A caller without a session is told so by an empty object, not by a status.
        if (call.Request.Cookies[SessionCookie] is not { Length: > 0 } session || issuer.OfSession(session) is not var (account, token))
        {
            return ValueTask.FromResult(Answer.Done());
        }

        var ends = time.GetUtcNow().Add(Term).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var user = account.Settings.SessionWithoutUser ? null : new SessionBody.UserBody(account.Email);
        return ValueTask.FromResult(Answer.Ok(new SessionBody(token, user, ends), TokenJson.Default.SessionBody));
    }

    private ValueTask<Answer> Refresh(Call call)
    {
        var body = JsonFields.Parse(call.Body).Exactly("client_id", "grant_type", "redirect_uri", "refresh_token");
        body.Text("client_id");
        body.OneOf("grant_type", "refresh_token");
        body.OneOf("redirect_uri", Redirect);
        var refresh = body.Text("refresh_token");
        return ValueTask.FromResult(Exchange(body, refresh));
    }

    private Answer Exchange(JsonFields body, string refresh)
    {
        if (body.Problem is not null)
        {
            return Refused("invalid_request", "A field is missing, unknown or of the wrong type.");
        }

        return issuer.OfRefresh(refresh) is { } issued
            ? Answer.Ok(issued, TokenJson.Default.RefreshBody)
            : Refused("invalid_grant", "The refresh token is unknown or spent.");
    }

    private static Answer Refused(string error, string description) =>
        Answer.Json(400, new RefreshError(error, description), TokenJson.Default.RefreshError);
}
