using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Live;
using Torii.Core.Clients;
using Torii.Core.Logs;
using Torii.Core.Stores;

namespace Torii.Admin.Logs;

/// <summary><c>/api/admin/logs/requests</c>: what clients asked.</summary>
internal static class RequestLogEndpoints
{
    private const string Tag = "Logs";

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("/logs/requests", ListAsync).WithName("logs.requests").WithTags(Tag)
            .WithSummary("Clients' requests, the newest first.");
        admin.MapGet("/logs/requests/download", Download).WithName("logs.requests.download").WithTags(Tag)
            .WithSummary("The same as a file: one JSON object a line.")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson");
        admin.MapGet("/logs/requests/{id}", FindAsync).WithName("logs.request").WithTags(Tag)
            .WithSummary("A request with its bodies, where these are kept.");
        admin.MapDelete("/logs/requests", ClearAsync).WithName("logs.requests.clear").WithTags(Tag)
            .WithSummary("Forgets every request.");
    }

    private static async Task<Results<Ok<Page<RequestDocument>>, Refused>> ListAsync(
        int? limit,
        string? after,
        [AsParameters] RequestFilters filters,
        ILogStore store,
        ClientBook clients,
        CancellationToken cancellationToken)
    {
        var size = limit ?? Paging.UsualLimit;
        var (query, wrong) = filters.Read(size + 1, after);
        if ((Paging.Check(limit) ?? wrong) is { } refused)
        {
            return refused;
        }

        return TypedResults.Ok(Paging.Of(await ReadAsync(store, clients, query!, cancellationToken), size, row => row.Id));
    }

    private static IResult Download([AsParameters] RequestFilters filters, ILogStore store, ClientBook clients)
    {
        var (query, wrong) = filters.Read(Paging.LargestLimit, after: null);
        return (IResult?)wrong ?? new LogDownload<RequestDocument>("torii-requests.ndjson", (after, stop) => ReadAsync(store, clients, query! with { After = after }, stop), row => row.Id);
    }

    private static async Task<Results<Ok<RequestDocument>, Refused>> FindAsync(string id, ILogStore store, ClientBook clients, CancellationToken cancellationToken) =>
        await store.FindRequestAsync(id, cancellationToken) is { } row
            ? TypedResults.Ok(RequestDocument.Of(row, NameOf(row, clients)))
            : Refused.NotFound("request", id);

    private static async Task<NoContent> ClearAsync(ILogStore store, LiveChanges changes)
    {
        // Half a log helps nobody, so it goes on although who asked for it may be gone.
        await store.ClearRequestsAsync(CancellationToken.None);
        changes.Tell("logs");
        return TypedResults.NoContent();
    }

    private static async Task<IReadOnlyList<RequestDocument>> ReadAsync(ILogStore store, ClientBook clients, RequestQuery query, CancellationToken cancellationToken) =>
        [.. (await store.RequestsAsync(query, cancellationToken)).Select(row => RequestDocument.Of(row, NameOf(row, clients)))];

    private static string? NameOf(RequestRecord row, ClientBook clients) => row.ClientId is { } id ? clients.Find(id)?.Name : null;
}
