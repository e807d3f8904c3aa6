namespace Torii.Core.Media;

/// <summary>For a server that has nothing to read videos with.</summary>
internal sealed class NoFrames : IFrames
{
    /// <inheritdoc />
    public bool CanTake => false;

    /// <inheritdoc />
    public Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult<StillOutcome>(new StillOutcome.Unable(StillRefusals.NoTool));

    /// <inheritdoc />
    public Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) => FirstAsync(mediaId, cancellationToken);
}
