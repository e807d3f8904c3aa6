using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Live;
using Torii.Core.Accounts;
using Torii.Core.Logs;
using Torii.Core.Stores;

namespace Torii.Admin.Logs;

/// <summary><c>/api/admin/logs/calls</c>: what upstreams were asked.</summary>
internal static class CallLogEndpoints
{
    private const string Tag = "Logs";

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("/logs/calls", ListAsync).WithName("logs.calls").WithTags(Tag)
            .WithSummary("Upstream calls, the newest first.");
        admin.MapGet("/logs/calls/download", Download).WithName("logs.calls.download").WithTags(Tag)
            .WithSummary("The same as a file: one JSON object a line.")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson");
        admin.MapGet("/logs/calls/{id}", FindAsync).WithName("logs.call").WithTags(Tag)
            .WithSummary("A call with its bodies, where these are kept.");
        admin.MapDelete("/logs/calls", ClearAsync).WithName("logs.calls.clear").WithTags(Tag)
            .WithSummary("Forgets every upstream call.");
    }

    private static async Task<Results<Ok<Page<CallDocument>>, Refused>> ListAsync(
        int? limit,
        string? after,
        [AsParameters] CallFilters filters,
        ILogStore store,
        AccountPool pool,
        CancellationToken cancellationToken)
    {
        var size = limit ?? Paging.UsualLimit;
        var (query, wrong) = filters.Read(size + 1, after);
        if ((Paging.Check(limit) ?? wrong) is { } refused)
        {
            return refused;
        }

        return TypedResults.Ok(Paging.Of(await ReadAsync(store, pool, query!, cancellationToken), size, row => row.Id));
    }

    private static IResult Download([AsParameters] CallFilters filters, ILogStore store, AccountPool pool)
    {
        var (query, wrong) = filters.Read(Paging.LargestLimit, after: null);
        return (IResult?)wrong ?? new LogDownload<CallDocument>("torii-calls.ndjson", (after, stop) => ReadAsync(store, pool, query! with { After = after }, stop), row => row.Id);
    }

    private static async Task<Results<Ok<CallDocument>, Refused>> FindAsync(string id, ILogStore store, AccountPool pool, CancellationToken cancellationToken) =>
        await store.FindCallAsync(id, cancellationToken) is { } row
            ? TypedResults.Ok(CallDocument.Of(row, NameOf(row, pool)))
            : Refused.NotFound("call", id);

    private static async Task<NoContent> ClearAsync(ILogStore store, LiveChanges changes)
    {
        // Half a log helps nobody, so it goes on although who asked for it may be gone.
        await store.ClearCallsAsync(CancellationToken.None);
        changes.Tell("logs");
        return TypedResults.NoContent();
    }

    private static async Task<IReadOnlyList<CallDocument>> ReadAsync(ILogStore store, AccountPool pool, CallQuery query, CancellationToken cancellationToken) =>
        [.. (await store.CallsAsync(query, cancellationToken)).Select(row => CallDocument.Of(row, NameOf(row, pool)))];

    private static string? NameOf(CallRecord row, AccountPool pool) => row.AccountId is { } id ? pool.Find(id)?.Account.Name : null;
}
