using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Work.Deleting;

/// <summary>Removes all media of a generation: what it resulted in, and what it was made from unless others need that.</summary>
internal sealed class GenerationMedia(IMediaStore media, IMediaFiles files)
{
    /// <summary>Removes them; returns what they were. It may run again after a crash: a file that its row has outlived is gone the second time.</summary>
    public async Task<IReadOnlyList<MediaRecord>> RemoveAsync(string generationId, CancellationToken cancellationToken)
    {
        var results = await media.OfGenerationAsync(generationId, cancellationToken);
        foreach (var result in results)
        {
            files.Delete(result.Id);
        }

        await media.ForgetAsync([.. results.Select(result => result.Id)], cancellationToken);

        // The other way round: whether others need them is only known with certainty when they are forgotten. A file that a
        // crash leaves without its row is found by the sweep of strays.
        var inputs = await media.ForgetInputsAsync(generationId, cancellationToken);
        foreach (var input in inputs)
        {
            files.Delete(input.Id);
        }

        return [.. results, .. inputs];
    }
}
