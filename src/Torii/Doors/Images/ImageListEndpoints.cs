using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;
using Torii.Doors.Paging;
using Torii.Security;

namespace Torii.Doors.Images;

/// <summary><c>GET /v1/images</c>: what a client has asked for, a batch each, page by page.</summary>
internal sealed class ImageListEndpoints(IGenerationStore generations, BatchReader batches, ImageJob job)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/images", context => context.RequestServices.GetRequiredService<ImageListEndpoints>().HandleAsync(context));

    private async Task HandleAsync(HttpContext context)
    {
        var faults = new FieldFaults();
        var page = PageQuery.Read(context.Request.Query, faults);
        if (await page.CheckAsync(faults, "image", id => IsKnownAsync(id, context)) is { } mistake)
        {
            await mistake.WriteAsync(context);
            return;
        }

        // One more than wanted tells whether there are more.
        var found = await FindAsync(context.Client().Id, page with { Limit = page.Limit + 1 }, context.RequestAborted);
        await WriteAsync(context, [.. found.Take(page.Limit)], found.Count > page.Limit);
    }

    private async ValueTask<bool> IsKnownAsync(string id, HttpContext context) =>
        await generations.KnownAsync(context.Client().Id, id, context.RequestAborted) == GenerationKind.Image;

    /// <summary>The first generations of a page of batches. The store lists all generations, so it is read on until there are enough.</summary>
    private async ValueTask<IReadOnlyList<Generation>> FindAsync(string clientId, PageQuery query, CancellationToken cancellationToken)
    {
        List<Generation> heads = [];
        var page = new GenerationPage(clientId, GenerationKind.Image, query.Limit) { After = query.After, OldestFirst = query.OldestFirst };
        IReadOnlyList<Generation> read;
        do
        {
            read = await generations.ListAsync(page, cancellationToken);
            heads.AddRange(read.Where(generation => generation.Position == 0));
            page = page with { After = read is [.., var last] ? last.Id : page.After };
        }
        while (heads.Count < query.Limit && read.Count == page.Limit);

        return [.. heads.Take(query.Limit)];
    }

    private Task WriteAsync(HttpContext context, IReadOnlyList<Generation> heads, bool hasMore) => JsonAnswer.StreamAsync(context, async writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (var head in heads)
        {
            // It may be deleted while the page is written.
            if (await generations.BatchAsync(head.Id, context.RequestAborted) is [_, ..] batch)
            {
                await job.WriteAsync(context, writer, await batches.ReadAsync(batch, context.RequestAborted), new PictureOrder(PictureForm.Link));
            }
        }

        writer.WriteEndArray();
        writer.WriteString("first_id", heads is [var first, ..] ? ImageJson.IdOf(first) : null);
        writer.WriteString("last_id", heads is [.., var last] ? ImageJson.IdOf(last) : null);
        writer.WriteBoolean("has_more", hasMore);
        writer.WriteEndObject();
    });
}
