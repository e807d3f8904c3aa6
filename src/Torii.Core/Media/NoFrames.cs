namespace Torii.Core.Media;

/// <summary>For a server that has nothing to read videos with.</summary>
internal sealed class NoFrames : IFrames
{
    /// <inheritdoc />
    public Task<SaveOutcome.Saved?> FirstAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult<SaveOutcome.Saved?>(null);

    /// <inheritdoc />
    public Task<SaveOutcome.Saved?> LastAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult<SaveOutcome.Saved?>(null);
}
