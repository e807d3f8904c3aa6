using System.Collections.Concurrent;
using Torii.Simulator.Journals;
using Torii.Simulator.Tokens;

namespace Torii.Simulator.Accounts;

/// <summary>All accounts, by token and by id.</summary>
internal sealed class AccountBook
{
    private readonly ConcurrentDictionary<string, Account> _byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Account> _byId = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private readonly TimeProvider _time;
    private readonly bool _open;

    public AccountBook(SimulatorOptions options, Journal journal)
    {
        _journal = journal;
        _time = options.Time;
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

    /// <summary>The account of this id; null when there is none.</summary>
    public Account? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// Makes the token an account with these settings, or sets up the one it is afresh: what it has become since is forgotten,
    /// except how many tokens it was issued, so that no number is given twice.
    /// </summary>
    public Account Set(string token, AccountSettings settings)
    {
        var account = Admit(token);
        Change(account, state => new(state.Id) { TokensIssued = state.TokensIssued });
        account.SetUp(settings, _time.GetUtcNow());
        return account;
    }

    /// <summary>Changes what an account has become, and writes it down.</summary>
    /// <returns>Whether <paramref name="change"/> gave anything but null or what was there.</returns>
    public bool Change(Account account, Func<AccountState, AccountState?> change) =>
        account.Change(change, state => _journal.Append(new JournalEntry { Account = state }));

    /// <summary>Whether an account is meant by this token, name or id.</summary>
    public bool IsCalled(Account account, string reference) =>
        (_byToken.TryGetValue(reference, out var named) && ReferenceEquals(named, account))
        || string.Equals(account.Name, reference, StringComparison.Ordinal)
        || string.Equals(account.Id, reference, StringComparison.Ordinal);

    /// <summary>The account meant by this token, name or id; null when there is none.</summary>
    public Account? Called(string reference) => All.FirstOrDefault(account => IsCalled(account, reference));

    /// <summary>The account that the journal speaks of.</summary>
    public Account Restore(string id) => _byId.GetOrAdd(id, static id => new Account(id));

    private Account Admit(string token) =>
        _byToken.GetOrAdd(
            token,
            static (token, book) =>
            {
                var account = book.Restore(Secret.Hash(token));
                account.NameAfter(token);
                return account;
            },
            this);
}
