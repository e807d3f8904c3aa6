using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Renditions;

namespace Torii.Doors.Images;

/// <summary>
/// Gives pictures another file format where they go in the answer itself and this server has ffmpeg. What is kept, and
/// what links lead to, stays as the upstream made it.
/// </summary>
internal sealed class ImageConversion(FfmpegFinder finder, Renderings renderings, IMediaFiles files)
{
    private const int BestQuality = 100;

    /// <summary>Whether pictures can be handed over in the format that is ordered.</summary>
    public async Task<bool> CanMeetAsync(PictureOrder order, CancellationToken cancellationToken) =>
        order is { Form: PictureForm.Base64, Format: { } format }
        && await finder.FindAsync().WaitAsync(cancellationToken) is { } tool
        && (OutputFormat.Find(format) != MediaFormat.Webp || tool.WritesWebp);

    /// <summary>The bytes to hand over, and their format; no bytes where the picture goes by a link, or its bytes are not here.</summary>
    public async Task<(Stream? Content, string Format)> OpenAsync(MediaRecord picture, PictureOrder order, CancellationToken cancellationToken)
    {
        var made = OutputFormat.Of(picture);
        if (order.Form == PictureForm.Link || picture.Link is not null)
        {
            return (null, made);
        }

        return order.Format is { } wanted && wanted != made
            && await renderings.ConvertAsync(picture, OutputFormat.Find(wanted), order.Compression ?? BestQuality, cancellationToken) is Rendering<Stream>.Made converted
                ? (converted.What, wanted)
                : (files.OpenRead(picture.Id), made);
    }
}
