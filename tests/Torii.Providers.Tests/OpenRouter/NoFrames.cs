using Torii.Core.Media;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>A machine without anything to read videos with.</summary>
internal sealed class NoFrames : IFrames
{
    public static NoFrames Instance { get; } = new();

    public bool CanTake => false;

    public Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult<StillOutcome>(new StillOutcome.Unable(StillRefusals.NoTool));

    public Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) => FirstAsync(mediaId, cancellationToken);
}
