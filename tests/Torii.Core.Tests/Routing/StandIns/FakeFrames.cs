using Torii.Core.Media;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>Stills that are only named after what they are of.</summary>
internal sealed class FakeFrames : IFrames
{
    public bool CanTake { get; set; } = true;

    /// <summary>What comes instead of stills; null for stills.</summary>
    public StillOutcome? Instead { get; set; }

    public Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult(Of("first-of-" + mediaId));

    public Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult(Of("last-of-" + mediaId));

    private StillOutcome Of(string id) => Instead ?? new StillOutcome.Taken(new SaveOutcome.Saved(id, MediaFormat.Png, 8, "hash"));
}
