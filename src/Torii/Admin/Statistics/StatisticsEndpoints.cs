using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Clients;
using Torii.Core.Accounts;
using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary><c>GET /api/admin/statistics</c>: what was made, what failed and why, what it cost and how long it took.</summary>
internal sealed class StatisticsEndpoints(Counts counts, AccountPool pool, ClientNames names, TimeProvider time)
{
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
        var found = new Breakdown(since, now, query.MidnightBefore(now), query.IsByHour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
        await foreach (var count in counts.SinceAsync(since, query.Filter, cancellationToken))
        {
            found.Add(count);
        }

        var clients = await names.ReadAsync(cancellationToken);
        return TypedResults.Ok(new StatisticsDocument(
            since,
            now,
            found.Totals.Figures(),
            found.Today.Figures(),
            await EverAsync(cancellationToken),
            found.Periods(),
            found.Models.Largest(model => model),
            found.Accounts.Largest(id => pool.Find(id)?.Account.Name),
            found.Clients.Largest(id => clients.GetValueOrDefault(id)),
            found.Causes()));
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
}
