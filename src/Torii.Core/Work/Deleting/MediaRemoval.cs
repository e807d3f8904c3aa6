using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Core.Work.Deleting;

/// <summary>Removes the files of a deleted generation, and then what is known of them.</summary>
internal sealed class MediaRemoval(IMediaStore media, IMediaFiles files) : IErrandHandler
{
    /// <inheritdoc />
    public string Kind => ErrandKinds.RemoveMedia;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        var all = await media.OfGenerationAsync(errand.Subject, cancellationToken);
        foreach (var record in all)
        {
            files.Delete(record.Id);
        }

        await media.ForgetAsync([.. all.Select(record => record.Id)], cancellationToken);
        return new ErrandOutcome.Done();
    }
}
