using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Renditions;

namespace Torii.Admin.Overview;

/// <summary><c>GET /api/admin/overview</c>: how things stand, and what to do.</summary>
internal sealed class OverviewEndpoints(
    IStandingStore store,
    LaneStandings lanes,
    AccountStandings standings,
    AccountPool pool,
    Warnings warnings,
    Disk disk,
    FfmpegFinder ffmpeg,
    TimeProvider time)
{
    private static readonly TimeSpan LastHour = TimeSpan.FromHours(1);

    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin
        .MapGet("/overview", (OverviewEndpoints endpoints, CancellationToken cancellationToken) => endpoints.ReadAsync(cancellationToken))
        .WithName("overview.read")
        .WithSummary("What runs, waits and failed, how accounts and upstreams are, and warnings that say what to do.")
        .WithTags("Overview");

    private async Task<Ok<OverviewDocument>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var waiting = await lanes.ReadAsync(cancellationToken);
        var all = standings.All();
        IReadOnlyList<HeldScope> held = [.. all.SelectMany(standing => standing.Holds).Select(HeldScope.Of).OfType<HeldScope>().Distinct()];
        var free = disk.Free();
        return TypedResults.Ok(new OverviewDocument(
            now,
            OpenOf(await store.OpenAsync(cancellationToken)),
            waiting,
            await store.FailedAsync(now - LastHour, cancellationToken),
            HealthsOf(all),
            held,
            free,
            ffmpeg.IsThere,
            pool.IsSimulated,
            await warnings.FindAsync(waiting, held, free, ffmpeg.IsThere, cancellationToken)));
    }

    private static IReadOnlyList<OpenKind> OpenOf(IReadOnlyList<OpenCount> counts) =>
    [
        .. counts.GroupBy(count => count.Kind).OrderBy(group => group.Key).Select(group => new OpenKind(
            group.Key,
            CountOf(group, GenerationState.Queued),
            CountOf(group, GenerationState.Active),
            CountOf(group, GenerationState.Storing))),
    ];

    private static int CountOf(IEnumerable<OpenCount> counts, GenerationState state) => counts.Where(count => count.State == state).Sum(count => count.Count);

    private static AccountHealths HealthsOf(IReadOnlyList<AccountStanding> all)
    {
        var counts = all.Where(standing => standing.Account.Status != AccountStatus.Retired).CountBy(standing => standing.Health).ToDictionary();
        return new AccountHealths(
            counts.Values.Sum(),
            counts.GetValueOrDefault(Health.Active),
            counts.GetValueOrDefault(Health.Cooling),
            counts.GetValueOrDefault(Health.Exhausted),
            counts.GetValueOrDefault(Health.Invalid),
            counts.GetValueOrDefault(Health.Disabled));
    }
}
