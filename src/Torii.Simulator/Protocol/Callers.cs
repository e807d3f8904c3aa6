using Torii.Simulator.Accounts;
using Torii.Simulator.Tokens;

namespace Torii.Simulator.Protocol;

/// <summary>Tells who calls, by the token they were set up with or by one that was issued since.</summary>
internal sealed class Callers(AccountBook accounts, TimeProvider time)
{
    public Caller Of(HttpRequest request)
    {
        if (Credentials.Token(request) is not { } token)
        {
            return new(null, Answer.Unauthorized());
        }

        var issued = AccessToken.Read(token);
        var account = issued is null ? accounts.Find(token) : accounts.ById(issued.Account);
        return account is null or { Settings.Revoked: true }
            ? new(account, Answer.Unauthorized())
            : new(account, Refusal(account.State, issued));
    }

    private Answer? Refusal(AccountState state, AccessToken? issued)
    {
        if ((issued?.Number ?? 0) < state.FirstLiveToken)
        {
            return Answer.Unauthorized(state.DeadTokenCode);
        }

        return issued is not null && issued.Expires <= time.GetUtcNow() ? Answer.Unauthorized("token_expired") : null;
    }
}
