using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>Tells how the accounts of the pool stand.</summary>
public sealed class AccountStandings(AccountPool pool, TimeProvider time)
{
    private static readonly GenerationKind[] Kinds = Enum.GetValues<GenerationKind>();

    /// <summary>Every account, in the order they were added; those of the simulator only while nothing else answers.</summary>
    public IReadOnlyList<AccountStanding> All()
    {
        var now = time.GetUtcNow();
        var all = pool.Read((pooled, holds) => Of(pooled, holds, now));
        return pool.IsSimulated ? all : [.. all.Where(standing => !standing.Upstream.Simulated)];
    }

    /// <summary>One account; null where there is none of that id.</summary>
    public AccountStanding? Find(string accountId)
    {
        var now = time.GetUtcNow();
        return pool.Read((pooled, holds) => pooled.Account.Id == accountId ? Of(pooled, holds, now) : null).OfType<AccountStanding>().FirstOrDefault();
    }

    private static AccountStanding Of(PooledAccount pooled, HoldBook holds, DateTimeOffset now) => new(
        pooled.Account,
        pooled.Upstream,
        pooled.Traits,
        Kinds.Where(kind => pooled.Slots(kind).Count > 0).ToDictionary(kind => kind, kind => pooled.Slots(kind).Count),
        HoldsOn(pooled, holds, now),
        pooled.LastUsed);

    private static IReadOnlyList<Hold> HoldsOn(PooledAccount pooled, HoldBook holds, DateTimeOffset now) =>
    [
        .. Kinds.Where(pooled.Traits.Kinds.Contains)
            .SelectMany(pooled.Scopes)
            .Distinct(StringComparer.Ordinal)
            .Select(holds.Find)
            .OfType<Hold>()
            .Where(hold => hold.IsOn(now))
            .OrderByDescending(hold => hold.Health)
            .ThenByDescending(hold => hold.End),
    ];
}
