using System.Collections.Concurrent;
using Torii.Core.Media;

namespace Torii.Providers.Tests.KeptCharacters;

/// <summary>Takes a still out of every video, and remembers of which.</summary>
internal sealed class ShownFrames : IFrames
{
    public ConcurrentQueue<string> Videos { get; } = new();

    public Task<SaveOutcome.Saved?> FirstAsync(string mediaId, CancellationToken cancellationToken)
    {
        Videos.Enqueue(mediaId);
        return Task.FromResult<SaveOutcome.Saved?>(new SaveOutcome.Saved($"still-of-{mediaId}", MediaFormat.Png, 68, "00"));
    }

    public Task<SaveOutcome.Saved?> LastAsync(string mediaId, CancellationToken cancellationToken) => FirstAsync(mediaId, cancellationToken);
}
