using System.Collections.Concurrent;
using Torii.Core.Media;

namespace Torii.Providers.Tests.KeptCharacters;

/// <summary>Takes a still out of every video, and remembers of which.</summary>
internal sealed class ShownFrames : IFrames
{
    public ConcurrentQueue<string> Videos { get; } = new();

    /// <summary>What comes instead of stills; null for stills.</summary>
    public StillOutcome? Instead { get; init; }

    public bool CanTake => true;

    public Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken)
    {
        Videos.Enqueue(mediaId);
        return Task.FromResult(Instead ?? new StillOutcome.Taken(new SaveOutcome.Saved($"still-of-{mediaId}", MediaFormat.Png, 68, "00")));
    }

    public Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) => FirstAsync(mediaId, cancellationToken);
}
