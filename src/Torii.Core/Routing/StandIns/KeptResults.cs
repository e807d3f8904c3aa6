using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Work.Collecting;

namespace Torii.Core.Routing.StandIns;

/// <summary>Finds the bytes of what earlier generations have made, and has them fetched where only a link was kept.</summary>
internal sealed class KeptResults(IMediaStore media, IGenerationStore generations, LinkedResults linked)
{
    /// <summary>The video that a generation has made, as media id; null where it is not here (any more) and cannot be fetched.</summary>
    public ValueTask<string?> VideoAsync(string generationId, CancellationToken cancellationToken) =>
        FindAsync(generationId, format => format.IsVideo, cancellationToken);

    /// <summary>The picture that a generation has made, in the same way.</summary>
    public ValueTask<string?> PictureAsync(string generationId, CancellationToken cancellationToken) =>
        FindAsync(generationId, format => format.IsImage, cancellationToken);

    private async ValueTask<string?> FindAsync(string generationId, Func<MediaFormat, bool> isWanted, CancellationToken cancellationToken)
    {
        var results = await media.ResultsAsync(generationId, cancellationToken);
        if (results.Any(result => result.Link is not null))
        {
            results = await FetchAsync(generationId, cancellationToken);
        }

        return results.FirstOrDefault(result => MediaFormat.Of(result.ContentType) is { } format && isWanted(format))?.Id;
    }

    private async ValueTask<IReadOnlyList<MediaRecord>> FetchAsync(string generationId, CancellationToken cancellationToken) =>
        await generations.FindAsync(generationId, cancellationToken) is { } generation && await linked.KeepAsync(generation, cancellationToken) is { } kept ? kept : [];
}
