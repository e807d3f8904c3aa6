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
        if (pool.Find(id) is null)
        {
            return Refused.NotFound("account", id);
        }

        Refused? refused = null;
        await enrolment.EditAsync(id, account =>
        {
            refused = isOn ? MistakeOf(account) : null;
            return refused is null ? Switched(account, isOn) : null;
        });
        return refused;
    }

    private Refused? MistakeOf(Account account) =>
        account is { Status: AccountStatus.Retired, Origin: not AccountOrigin.Operator } ? Refused.Locked("The configuration does not list it any more: list it there again, or import it.")
        : IsListedOff(account) ? Refused.Locked("The configuration lists it as switched off (is_enabled): change it there.")
        : null;

    // What was taken away is off already, and must not come back into the lists as one that is only switched off.
    private static Account? Switched(Account account, bool isOn) => !isOn && account.Status == AccountStatus.Retired
        ? null
        : account with { IsSwitchedOff = !isOn, Status = isOn ? AccountStatus.Enabled : AccountStatus.Disabled };

    private bool IsListedOff(Account account) =>
        account.Origin == AccountOrigin.Configuration && settings.Accounts?.Any(entry => !entry.IsEnabled && TokenHash.Of(entry.Token) == account.TokenHash) == true;
}
