using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Work.Collecting;
using Torii.Doors.Following;

namespace Torii.Doors.Images;

/// <summary>Brings pictures here that were only linked to, where an answer is to hold their bytes.</summary>
internal sealed class KeptPictures(LinkedResults linked)
{
    /// <summary>The result with what could be fetched; what could not stays a link.</summary>
    public async Task<BatchResult> BringAsync(BatchResult result, PictureForm form, CancellationToken cancellationToken)
    {
        if (form == PictureForm.Link || result.Media.All(media => media.Link is null))
        {
            return result;
        }

        var all = new List<MediaRecord>();
        foreach (var generation in result.Generations.Where(generation => generation.State == GenerationState.Completed))
        {
            all.AddRange(await linked.KeepAsync(generation, cancellationToken) ?? result.Media.Where(media => media.GenerationId == generation.Id));
        }

        return result with { Media = all };
    }
}
