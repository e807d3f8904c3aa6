using Torii.Core.Media;

namespace Torii.Admin.Gallery;

/// <summary>
/// Where the console finds media on this server. Its page may load from nowhere else, whatever address clients are told; and
/// it may see what nobody else may, such as what a client has sent.
/// </summary>
internal static class ConsoleLinks
{
    /// <summary>The media itself.</summary>
    public static string Content(MediaRecord media) => $"/api/admin/media/{media.Id}/content";

    /// <summary>A small picture of it, which is made when it is first asked for.</summary>
    public static string Thumbnail(MediaRecord media) => $"/api/admin/media/{media.Id}/thumbnail";
}
