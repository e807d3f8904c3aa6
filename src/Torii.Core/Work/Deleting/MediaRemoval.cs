using Torii.Core.Errands;

namespace Torii.Core.Work.Deleting;

/// <summary>Removes the files of a deleted generation, and then what is known of them.</summary>
internal sealed class MediaRemoval(GenerationMedia media) : IErrandHandler
{
    /// <inheritdoc />
    public string Kind => ErrandKinds.RemoveMedia;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        await media.RemoveAsync(errand.Subject, cancellationToken);
        return new ErrandOutcome.Done();
    }
}
