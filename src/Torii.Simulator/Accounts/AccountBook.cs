using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Torii.Simulator.Accounts;

/// <summary>All accounts, by token and by id.</summary>
internal sealed class AccountBook
{
    private readonly ConcurrentDictionary<string, Account> _byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Account> _byId = new(StringComparer.Ordinal);
    private readonly bool _open;

    public AccountBook(SimulatorOptions options)
    {
        _open = options.OpenAccounts;
        foreach (var (token, settings) in options.Accounts)
        {
            Set(token, settings);
        }
    }

    public IEnumerable<Account> All => _byId.Values;

    /// <summary>The account of a token, revoked or not; null when the token is no account's.</summary>
    public Account? Find(string token)
    {
        if (_byToken.TryGetValue(token, out var account))
        {
            return account;
        }

        return _open ? Admit(token) : null;
    }

    /// <summary>Makes the token an account with these settings, or replaces the settings of the one it is.</summary>
    public Account Set(string token, AccountSettings settings)
    {
        var account = Admit(token);
        account.Settings = settings;
        return account;
    }

    /// <summary>Whether an account is meant by this token, name or id.</summary>
    public bool IsCalled(Account account, string reference) =>
        (_byToken.TryGetValue(reference, out var named) && ReferenceEquals(named, account))
        || string.Equals(account.Name, reference, StringComparison.Ordinal)
        || string.Equals(account.Id, reference, StringComparison.Ordinal);

    /// <summary>The account that the journal speaks of.</summary>
    public Account Restore(string id) => _byId.GetOrAdd(id, static id => new Account(id));

    private Account Admit(string token) =>
        _byToken.GetOrAdd(
            token,
            static (token, book) =>
            {
                var account = book.Restore(IdOf(token));
                account.NameAfter(token);
                return account;
            },
            this);

    private static string IdOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 12));
}
