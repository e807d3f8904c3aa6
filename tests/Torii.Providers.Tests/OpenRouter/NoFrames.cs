using Torii.Core.Media;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>A machine without anything to read videos with.</summary>
internal sealed class NoFrames : IFrames
{
    public static NoFrames Instance { get; } = new();

    public Task<SaveOutcome.Saved?> FirstAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult<SaveOutcome.Saved?>(null);

    public Task<SaveOutcome.Saved?> LastAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult<SaveOutcome.Saved?>(null);
}
