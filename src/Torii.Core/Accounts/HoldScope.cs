using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>The names of what can be held.</summary>
public static class HoldScope
{
    /// <summary>One account, for every kind.</summary>
    public static string Account(string accountId) => "account:" + accountId;

    /// <summary>One account, for one kind.</summary>
    public static string AccountKind(string accountId, GenerationKind kind) => $"account:{accountId}:{kind}";

    /// <summary>Every account behind one egress.</summary>
    public static string Egress(string name) => "egress:" + name;

    /// <summary>Every account of one upstream.</summary>
    public static string Upstream(string name) => "upstream:" + name;

    /// <summary>One target, whichever account it is reached through.</summary>
    public static string Target(string name) => "target:" + name;

    /// <summary>What <paramref name="scope"/> means for <paramref name="account"/> and the target it was used for, if it was for one; null where nobody is held.</summary>
    public static string? Of(CauseScope scope, Account account, GenerationKind kind, string? target) => scope switch
    {
        CauseScope.Account => Account(account.Id),
        CauseScope.AccountKind => AccountKind(account.Id, kind),
        CauseScope.Egress => Egress(account.Egress),
        CauseScope.Target => target is null ? null : Target(target),
        CauseScope.Upstream => Upstream(account.Upstream),
        _ => null,
    };

    /// <summary>Every scope whose hold stops <paramref name="account"/> from making <paramref name="kind"/>.</summary>
    public static IReadOnlyList<string> All(Account account, GenerationKind kind) =>
        [Account(account.Id), AccountKind(account.Id, kind), Egress(account.Egress), Upstream(account.Upstream)];
}
