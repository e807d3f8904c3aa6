using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Usernames;

/// <summary>Usernames: the older way through the profile, and the newer one of asking first and taking then.</summary>
internal sealed class UsernameEndpoints(UsernameBook usernames) : IBackendEndpoints
{
    public void Map(BackendRoutes routes)
    {
        routes.Post("/me", PostMe);
        routes.Post("/project_y/profile/username/check", Check);
        routes.Post("/project_y/profile/username/set", Set);
    }

    private Answer PostMe(Call call) => usernames.Rules.PostMeStatus switch
    {
        null => Take(call, _ => Answer.Ok(Me.Of(call.Account), AccountJson.Default.Me)),
        404 => Answer.NotFound(),
        { } status => Answer.Error(status, new("This method is not allowed here.", "invalid_request_error", null, "method_not_allowed")),
    };

    private Answer Check(Call call)
    {
        var body = Read(call, out var username);
        return body.Problem
            ?? Answer.Ok(new AvailabilityBody(usernames.IsFree(call.Account, username)), UsernameJson.Default.AvailabilityBody);
    }

    private Answer Set(Call call) => Take(call, username => Answer.Ok(new UsernameBody(username), UsernameJson.Default.UsernameBody));

    private Answer Take(Call call, Func<string, Answer> taken)
    {
        var body = Read(call, out var username);
        if (body.Problem is not null)
        {
            return body.Problem;
        }

        return usernames.TryTake(call.Account, username)
            ? taken(username)
            : Answer.Error(400, new("This username is taken.", "invalid_request_error", "username", "username_taken"));
    }

    private static JsonFields Read(Call call, out string username)
    {
        var body = JsonFields.Parse(call.Body).Exactly("username");
        username = body.Text("username");
        if (!UsernameRules.IsName(username))
        {
            body.Refuse("username", "3 to 30 small letters, digits, dots and underscores, a letter first");
        }

        return body;
    }
}
