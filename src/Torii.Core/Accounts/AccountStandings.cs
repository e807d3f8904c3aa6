using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>Tells how the accounts of the pool stand.</summary>
public sealed class AccountStandings(AccountPool pool, TimeProvider time)
{
    private static readonly GenerationKind[] Kinds = Enum.GetValues<GenerationKind>();

    /// <summary>Every account, in the order they were added; those of the simulator only while nothing else answers.</summary>
    public IReadOnlyList<AccountStanding> All()
    {
        var (now, isSimulated) = (time.GetUtcNow(), pool.IsSimulated);
        var (accounts, holds) = pool.Picture();
        var on = holds.Where(hold => hold.IsOn(now)).ToDictionary(hold => hold.Scope, StringComparer.Ordinal);
        return [.. accounts.Where(account => isSimulated || !account.Upstream.Simulated).Select(account => Of(account, scope => on.GetValueOrDefault(scope)))];
    }

    /// <summary>One account; null where there is none of that id.</summary>
    public AccountStanding? Find(string accountId)
    {
        var now = time.GetUtcNow();
        return pool.PictureOf(accountId) is { } account ? Of(account, scope => pool.HoldOf(scope) is { } hold && hold.IsOn(now) ? hold : null) : null;
    }

    private static AccountStanding Of(AccountPicture account, Func<string, Hold?> holdOn) => new(
        account.Account,
        account.Upstream,
        account.Traits,
        Kinds.Where(kind => account.UnderWay[(int)kind] > 0).ToDictionary(kind => kind, kind => account.UnderWay[(int)kind]),
        HoldsOn(account, holdOn),
        account.LastUsed);

    private static IReadOnlyList<Hold> HoldsOn(AccountPicture account, Func<string, Hold?> holdOn) =>
    [
        .. Kinds.Where(account.Traits.Kinds.Contains)
            .SelectMany(kind => account.Scopes[(int)kind])
            .Distinct(StringComparer.Ordinal)
            .Select(holdOn)
            .OfType<Hold>()
            .OrderByDescending(hold => hold.Health)
            .ThenByDescending(hold => hold.End),
    ];
}
