using Torii.Simulator.Accounts;

namespace Torii.Simulator.Usernames;

/// <summary>Gives each username to one account.</summary>
internal sealed class UsernameBook(AccountBook accounts)
{
    private readonly Lock _gate = new();
    private volatile UsernameRules _rules = new();

    public UsernameRules Rules
    {
        get => _rules;
        set => _rules = value;
    }

    /// <summary>Whether the account could have the name, which may be its own.</summary>
    public bool IsFree(Account account, string username) =>
        _rules.Taken?.Contains(username, StringComparer.Ordinal) is not true
        && !accounts.All.Any(other => other != account && other.Username == username);

    /// <summary>Gives the name to the account; false when another has it.</summary>
    public bool TryTake(Account account, string username)
    {
        lock (_gate)
        {
            if (!IsFree(account, username))
            {
                return false;
            }

            accounts.Change(account, state => state with { Username = username });
            return true;
        }
    }
}
