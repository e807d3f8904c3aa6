using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Contents;
using Torii.Doors.Errors;

namespace Torii.Admin.Gallery;

/// <summary><c>GET /api/admin/media/{id}/content</c> and <c>/thumbnail</c>: any piece of media, for the console's own pages.</summary>
internal sealed class MediaFileEndpoints(IMediaStore media, IMediaFiles files, IGenerationStore generations, ContentSource contents)
{
    // The bytes of an id never change.
    private const string Forever = "private, max-age=31536000, immutable";

    private static readonly ApiError Missing = ApiError.NotFound("media_not_found", "There is no such media, or its file is not kept any more.");

    /// <summary>Maps them below <c>/media</c>.</summary>
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/{id}/content", ContentAsync).WithName("media.content").WithSummary("The bytes of a piece of media; with download=true under a name to save it by.");
        group.MapGet("/{id}/thumbnail", ThumbnailAsync).WithName("media.thumbnail")
            .WithSummary("A small picture of a result, made when it is first asked for; of what is a picture itself, that, where none can be made.");

        // Apart: an operation of the description has one method.
        group.MapMethods("/{id}/content", [HttpMethods.Head], ContentAsync).ExcludeFromDescription();
        group.MapMethods("/{id}/thumbnail", [HttpMethods.Head], ThumbnailAsync).ExcludeFromDescription();
    }

    private static Task ContentAsync(string id, bool? download, HttpContext context, MediaFileEndpoints media) =>
        media.SendAsync(id, MediaRole.Result, download == true, context);

    private static Task ThumbnailAsync(string id, HttpContext context, MediaFileEndpoints media) =>
        media.SendAsync(id, MediaRole.Thumbnail, isDownload: false, context);

    private async Task SendAsync(string id, MediaRole variant, bool isDownload, HttpContext context)
    {
        var (found, error) = await media.FindAsync(id, context.RequestAborted) is { } record ? await OpenAsync(record, variant, context.RequestAborted) : (null, Missing);
        if (found is null)
        {
            await error!.WriteAsync(context);
            return;
        }

        await using var stored = isDownload ? found : found.AsShown(Forever);
        await stored.SendAsync(context);
    }

    private async Task<(StoredFile? File, ApiError? Error)> OpenAsync(MediaRecord record, MediaRole variant, CancellationToken cancellationToken)
    {
        var isImage = MediaFormat.Of(record.ContentType) is { IsImage: true };
        if (record is not { Role: MediaRole.Result, GenerationId: { } generationId })
        {
            return variant == MediaRole.Result || isImage ? Open(record) : (null, Missing);
        }

        if (await generations.FindAsync(generationId, cancellationToken) is not { } generation)
        {
            return (null, Missing);
        }

        var place = (await media.ResultsAsync(generationId, cancellationToken)).Index().FirstOrDefault(result => result.Item.Id == record.Id).Index;
        var (file, error) = await contents.OpenAsync([generation], place, new Variant(variant.ToString(), variant), cancellationToken);
        return error?.Code == "variant_not_available" && isImage ? Open(record) : (file, error);
    }

    private (StoredFile? File, ApiError? Error) Open(MediaRecord record) =>
        files.OpenRead(record.Id) is { } content ? (new StoredFile(record, content) { Name = $"{record.Id}.{MediaFormat.Of(record.ContentType)?.Extension ?? "bin"}" }, null) : (null, Missing);
}
