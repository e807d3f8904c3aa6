using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Clients;
using Torii.Core.Routing;

namespace Torii.Admin.Generations;

/// <summary><c>/api/admin/generations</c>: what every client has asked for, and what became of it.</summary>
internal static class GenerationEndpoints
{
    private const int MostAtOnce = 500;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/generations").WithTags("Generations");
        group.MapGet("", ListAsync).WithName("generations.list")
            .WithSummary("Generations of all client keys, the newest first. A page may hold less than its limit, even nothing, and still have a 'next': one page looks through 20,000 at most.");
        group.MapGet("/choices", Choices).WithName("generations.choices").WithSummary("What the list can be filtered by.");
        group.MapPost("/bulk", BulkAsync).WithName("generations.bulk").WithSummary("Does the same to several, and tells what became of each.");
        group.MapGet("/{id}", ReadAsync).WithName("generations.read").WithSummary("All that is known of one: request, attempts, timeline, results.");
        group.MapPost("/{id}/cancel", CancelAsync).WithName("generations.cancel").WithSummary("Calls one off, at its upstream too where that can be.");
        group.MapPost("/{id}/again", AgainAsync).WithName("generations.again").WithSummary("Asks for the same once more, for the same client key, as a new one.");
        group.MapDelete("/{id}", DeleteAsync).WithName("generations.delete").WithSummary("Removes one that has ended, with its files.");
    }

    private static async Task<Results<Ok<Page<GenerationRow>>, Refused>> ListAsync(
        [AsParameters] GenerationFilter filter, GenerationListing listing, CancellationToken cancellationToken)
    {
        var (page, mistake) = await listing.ListAsync(filter, cancellationToken);
        return page is null ? mistake! : TypedResults.Ok(page);
    }

    private static Ok<FilterChoices> Choices(ModelCatalogue catalogue, ClientBook clients, AccountPool pool, RouteBook routes) => TypedResults.Ok(new FilterChoices(
        [.. catalogue.Models.Select(model => model.Name)],
        [.. clients.All.Select(client => new NamedId(client.Id, client.Name)).OrderBy(choice => choice.Name, StringComparer.OrdinalIgnoreCase)],
        [.. pool.All().Select(account => new NamedId(account.Id, account.Name))],
        [.. routes.Targets.Select(target => target.Name)]));

    private static async Task<Results<Ok<GenerationDetail>, Refused>> ReadAsync(
        string id, HttpContext context, GenerationReading reading, CancellationToken cancellationToken) =>
        await reading.ReadAsync(id, context.Request, cancellationToken) is { } detail ? TypedResults.Ok(detail) : Refused.NotFound("generation", id);

    private static async Task<Results<NoContent, Refused>> CancelAsync(string id, GenerationActions actions) =>
        await actions.CancelAsync(id, CancellationToken.None) is { } mistake ? mistake : TypedResults.NoContent();

    private static async Task<Results<Ok<GenerationDetail>, Refused>> AgainAsync(
        string id, HttpContext context, GenerationActions actions, GenerationReading reading, CancellationToken cancellationToken)
    {
        var (made, mistake) = await actions.AgainAsync(id, CancellationToken.None);
        if (made is null)
        {
            return mistake!;
        }

        context.Audit($"as {made}");
        return await reading.ReadAsync(made, context.Request, cancellationToken) is { } detail ? TypedResults.Ok(detail) : Refused.NotFound("generation", made);
    }

    private static async Task<Results<NoContent, Refused>> DeleteAsync(string id, GenerationActions actions) =>
        await actions.DeleteAsync(id, CancellationToken.None) is { } mistake ? mistake : TypedResults.NoContent();

    private static async Task<Results<Ok<BulkAnswer>, Refused>> BulkAsync(
        BulkRequest request, HttpContext context, GenerationActions actions, CancellationToken cancellationToken)
    {
        string[] ids = [.. request.Ids.Distinct(StringComparer.Ordinal)];
        if (ids.Length is 0 or > MostAtOnce)
        {
            return Refused.Field("ids", $"must name 1 to {MostAtOnce} generations");
        }

        var outcomes = new List<BulkOutcome>(ids.Length);
        foreach (var id in ids)
        {
            // Who goes away in the middle has done what was done: the rest is left, and the audit log says how far it came.
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            outcomes.Add(await actions.RunAsync(request.Action, id, CancellationToken.None));
        }

        context.Audit($"{request.Action.ToString().ToLowerInvariant()}: {outcomes.Count(outcome => outcome.Done)} of {ids.Length}");
        return TypedResults.Ok(new BulkAnswer(outcomes));
    }
}
