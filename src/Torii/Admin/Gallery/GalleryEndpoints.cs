using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Generations;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Deleting;
using Torii.Doors.Media;

namespace Torii.Admin.Gallery;

/// <summary><c>/api/admin/media</c>: what was made, what it takes, and cleaning up.</summary>
internal static class GalleryEndpoints
{
    private const int MostDays = 3650;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/media").WithTags("Media");
        group.MapGet("", ListAsync).WithName("media.list").WithSummary("Results of all client keys, the newest first.");
        group.MapGet("/usage", UsageAsync).WithName("media.usage").WithSummary("What is kept and what room it takes. Counted once a minute at most.");
        group.MapGet("/clean-up", Progress).WithName("media.clean-up.read").WithSummary("How far the clean-up has got that was begun last.");
        group.MapPost("/clean-up", CleanUpAsync).WithName("media.clean-up")
            .WithSummary("Removes the files of generations that ended long ago; the generations themselves stay. With preview=true it only counts them.");
        MediaFileEndpoints.Map(group);
    }

    private static async Task<Results<Ok<Page<GalleryRow>>, Refused>> ListAsync(
        int? limit, string? after, string? kind, string? client, HttpContext context, IMediaGallery gallery, MediaLinks links, CancellationToken cancellationToken)
    {
        GenerationKind? sought = null;
        if ((Paging.Check(limit) ?? Choice.Read("kind", kind, out sought)) is { } wrong)
        {
            return wrong;
        }

        var query = new GalleryQuery(limit ?? Paging.UsualLimit) { After = after, Kind = sought, ClientId = string.IsNullOrEmpty(client) ? null : client };
        var page = await gallery.PageAsync(query, cancellationToken);
        return TypedResults.Ok(new Page<GalleryRow>([.. page.Items.Select(item => GalleryRow.Of(item, links, context.Request))], page.Next, Total: null));
    }

    private static async Task<Ok<MediaUsage>> UsageAsync(MediaUsages usages, CancellationToken cancellationToken) =>
        TypedResults.Ok(await usages.ReadAsync(cancellationToken));

    private static Ok<CleanUpDocument> Progress(CleanUps cleanUps) => TypedResults.Ok(CleanUpDocument.Of(cleanUps.Progress));

    private static async Task<Results<Ok<CleanUpDocument>, Refused>> CleanUpAsync(
        CleanUpRequest request, bool? preview, HttpContext context, CleanUps cleanUps, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.OlderThanDays is < 0 or > MostDays)
        {
            return Refused.Field("older_than_days", $"must be a whole number from 0 to {MostDays}");
        }

        if (request.Kinds is [])
        {
            return Refused.Field("kinds", "must name one kind at least");
        }

        var terms = new CleanUpTerms(time.GetUtcNow().AddDays(-request.OlderThanDays), [.. request.Kinds.Distinct()]);
        if (preview == true)
        {
            context.AuditNothing();
            var (generations, files, bytes) = await cleanUps.PreviewAsync(terms, cancellationToken);
            return TypedResults.Ok(new CleanUpDocument(IsRunning: false, generations, files, bytes, StartedAt: null, EndedAt: null));
        }

        context.Audit($"older than {request.OlderThanDays} days: {string.Join(", ", request.Kinds.Distinct())}");
        return await cleanUps.StartAsync(terms)
            ? TypedResults.Ok(CleanUpDocument.Of(cleanUps.Progress))
            : Refused.Conflict("already_running", "A clean-up is running: wait for its end.");
    }
}
