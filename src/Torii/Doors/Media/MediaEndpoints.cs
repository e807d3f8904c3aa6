using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Contents;
using Torii.Doors.Errors;

namespace Torii.Doors.Media;

/// <summary>Serves kept media to whoever has the link, with ranges, so that players can seek.</summary>
internal static class MediaEndpoints
{
    /// <summary>Maps <c>/media/{id}/{file}</c>.</summary>
    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{id}/{file}", StoredFile.Methods, ServeAsync);

    private static async Task ServeAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var id = (string)context.Request.RouteValues["id"]!;
        var media = services.GetRequiredService<MediaLinks>().IsValid(id, (string)context.Request.RouteValues["file"]!)
            ? await services.GetRequiredService<IMediaStore>().FindAsync(id, context.RequestAborted)
            : null;
        if (media is null or { Role: MediaRole.Input } || services.GetRequiredService<IMediaFiles>().OpenRead(id) is not { } content)
        {
            await ApiError.NotFound("not_found", "There is no such media, or the link is not complete.").WriteAsync(context);
            return;
        }

        await using var stored = new StoredFile(media, content) { CacheControl = "private, max-age=31536000, immutable" };
        await stored.SendAsync(context);
    }
}
