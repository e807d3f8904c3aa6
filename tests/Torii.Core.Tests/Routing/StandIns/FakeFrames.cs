using Torii.Core.Media;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>Stills that are only named after what they are of.</summary>
internal sealed class FakeFrames : IFrames
{
    /// <summary>Whether stills can be had.</summary>
    public bool Works { get; set; } = true;

    public Task<SaveOutcome.Saved?> FirstAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult(Of("first-of-" + mediaId));

    public Task<SaveOutcome.Saved?> LastAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult(Of("last-of-" + mediaId));

    private SaveOutcome.Saved? Of(string id) => Works ? new SaveOutcome.Saved(id, MediaFormat.Png, 8, "hash") : null;
}
