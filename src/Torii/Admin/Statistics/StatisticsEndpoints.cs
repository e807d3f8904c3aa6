using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Clients;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary><c>GET /api/admin/statistics</c>: what was made, what failed and why, what it cost and how long it took.</summary>
internal sealed class StatisticsEndpoints(Counts counts, AccountPool pool, ClientNames names, TimeProvider time)
{
    // More do not fit a page, and the rest is hardly anything.
    private const int MostShares = 200;

    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin
        .MapGet("/statistics", ([AsParameters] StatisticsQuery query, StatisticsEndpoints endpoints, CancellationToken cancellationToken) => endpoints.ReadAsync(query, cancellationToken))
        .WithName("statistics.read")
        .WithSummary("What became of generations: in all, today, by day or hour, by model, account and client key.")
        .WithTags("Statistics");

    private async Task<Results<Ok<StatisticsDocument>, Refused>> ReadAsync(StatisticsQuery query, CancellationToken cancellationToken)
    {
        if (query.Check() is { } wrong)
        {
            return wrong;
        }

        var now = time.GetUtcNow();
        var since = query.SinceAt(now);
        var found = (await counts.SinceAsync(since, cancellationToken)).Where(query.Has).ToList();
        var clients = await names.ReadAsync(cancellationToken);
        return TypedResults.Ok(new StatisticsDocument(
            since,
            now,
            Tally.Of(found).Figures(),
            Tally.Of(found.Where(count => count.Key.Hour >= query.MidnightBefore(now))).Figures(),
            await EverAsync(cancellationToken),
            PeriodsOf(found, query, since, now),
            SharesOf(found, count => count.Key.Model, model => model),
            SharesOf(found, count => count.Key.AccountId ?? "", id => pool.Find(id)?.Account.Name),
            SharesOf(found, count => count.Key.ClientId, id => clients.GetValueOrDefault(id)),
            CausesOf(found)));
    }

    private async Task<Figures> EverAsync(CancellationToken cancellationToken)
    {
        var tally = new Tally();
        foreach (var total in await counts.TotalsAsync(cancellationToken))
        {
            tally.Add(total.Kind, total.State, total.Count, total.Cost);
        }

        return tally.Figures();
    }

    private static IReadOnlyList<Period> PeriodsOf(IReadOnlyList<HourCount> found, StatisticsQuery query, DateTimeOffset since, DateTimeOffset now)
    {
        var length = query.IsByHour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        var byPeriod = found.ToLookup(count => (int)((count.Key.Hour - since) / length));
        var periods = new List<Period>();
        for (var number = 0; since + (number * length) <= now; number++)
        {
            periods.Add(new Period(since + (number * length), Tally.Of(byPeriod[number]).Figures()));
        }

        return periods;
    }

    private static IReadOnlyList<Share> SharesOf(IEnumerable<HourCount> found, Func<HourCount, string> idOf, Func<string, string?> nameOf) =>
    [
        .. found.GroupBy(idOf, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, Tally: Tally.Of(group)))
            .OrderByDescending(share => share.Tally.Count)
            .ThenBy(share => share.Id, StringComparer.Ordinal)
            .Take(MostShares)
            .Select(share => new Share(share.Id, nameOf(share.Id), share.Tally.Figures())),
    ];

    private static IReadOnlyList<CauseCount> CausesOf(IEnumerable<HourCount> found) =>
    [
        .. found.Where(count => count.Key is { State: GenerationState.Failed, Cause: not null })
            .GroupBy(count => count.Key.Cause!.Value)
            .Select(group => new CauseCount(group.Key, group.Sum(count => count.Count)))
            .OrderByDescending(count => count.Count),
    ];
}
