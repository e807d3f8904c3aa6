namespace Torii.Core.Media;

/// <summary>For a server that has nothing to join videos with.</summary>
internal sealed class NoJoining : IJoining
{
    /// <inheritdoc />
    public Task<SaveOutcome.Saved?> JoinAsync(string firstMediaId, string secondMediaId, CancellationToken cancellationToken) => Task.FromResult<SaveOutcome.Saved?>(null);
}
