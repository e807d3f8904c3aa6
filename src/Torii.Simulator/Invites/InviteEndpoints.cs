using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Invites;

/// <summary>The way to Sora 2: the activation of an account, and the invitation to it.</summary>
internal sealed class InviteEndpoints(AccountBook accounts) : IBackendEndpoints
{
    private const string DeviceCookie = "oai-did";

    private readonly Lock _gate = new();

    public void Map(BackendRoutes routes)
    {
        routes.Get("/project_y/invite/mine", Mine);
        routes.Get("/m/bootstrap", Bootstrap);
        routes.Post("/project_y/invite/accept", Accept);
    }

    private static Answer Mine(Call call)
    {
        var account = call.Account;
        if (!account.IsActivated)
        {
            return Answer.Error(401, new("Unauthorized", "invalid_request_error", null, "unauthorized"));
        }

        return account.HasSora2
            ? Answer.Ok(new InviteBody(InviteCode.Of(account), account.State.Redeemed, InviteCode.Total), InviteJson.Default.InviteBody)
            : Answer.Error(403, new("This account has not been invited to Sora 2.", "invalid_request_error", null, "invite_required"));
    }

    private Answer Bootstrap(Call call)
    {
        accounts.Change(call.Account, state => state with { Bootstrapped = true });
        return Answer.Done();
    }

    private Answer Accept(Call call)
    {
        if (!Guid.TryParseExact(call.Request.Cookies[DeviceCookie], "D", out _))
        {
            return Answer.Invalid(DeviceCookie, $"Cookie '{DeviceCookie}' must be a UUID.");
        }

        var body = JsonFields.Parse(call.Body).Exactly("invite_code");
        var code = body.Text("invite_code");
        return body.Problem ?? Accept(call.Account, code);
    }

    private Answer Accept(Account guest, string code)
    {
        // Two accounts change together: one acceptance after the other.
        lock (_gate)
        {
            if (guest.HasSora2)
            {
                return Accepted(already: true);
            }

            if (accounts.All.FirstOrDefault(host => host != guest && host.HasSora2 && InviteCode.Of(host) == code) is not { } host)
            {
                return Refused(400, "invalid_invite_code", "There is no such invitation.");
            }

            if (host.State.Redeemed >= InviteCode.Total)
            {
                return Refused(403, "invite_code_used_up", "This invitation was accepted as often as it may be.");
            }

            accounts.Change(host, state => state with { Redeemed = state.Redeemed + 1 });
            accounts.Change(guest, state => state with { Invited = true });
            return Accepted(already: false);
        }
    }

    private static Answer Accepted(bool already) => Answer.Ok(new AcceptanceBody(true, already), InviteJson.Default.AcceptanceBody);

    private static Answer Refused(int status, string code, string message) =>
        Answer.Error(status, new(message, "invalid_request_error", "invite_code", code));
}
