using Torii.Admin.Answers;
using Torii.Core.Accounts;
using Torii.Hosting;

namespace Torii.Admin.Accounts;

/// <summary>Switches accounts on and off. It outlasts a restart, for those that the configuration lists as well.</summary>
internal sealed class AccountSwitch(Enrolment enrolment, AccountPool pool, ToriiSettings settings)
{
    /// <summary>Switches one.</summary>
    /// <returns>Why it cannot be; null where it is as was wanted.</returns>
    public async Task<Refused?> SetAsync(string id, bool isOn)
    {
        if (pool.Find(id) is not var (account, _))
        {
            return Refused.NotFound("account", id);
        }

        if (!isOn && account.Status == AccountStatus.Retired)
        {
            return null;
        }

        if (isOn && account is { Status: AccountStatus.Retired, Origin: not AccountOrigin.Operator })
        {
            return Refused.Locked("The configuration does not list it any more: list it there again, or import it.");
        }

        if (isOn && IsListedOff(account))
        {
            return Refused.Locked("The configuration lists it as switched off (is_enabled): change it there.");
        }

        await enrolment.EditAsync(account with { IsSwitchedOff = !isOn, Status = isOn ? AccountStatus.Enabled : AccountStatus.Disabled });
        return null;
    }

    private bool IsListedOff(Account account) =>
        account.Origin == AccountOrigin.Configuration && settings.Accounts?.Any(entry => !entry.IsEnabled && TokenHash.Of(entry.Token) == account.TokenHash) == true;
}
