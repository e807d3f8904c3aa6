using Torii.Providers.Http;

namespace Torii.Tests.Webhooks;

/// <summary>Comes to what a test says, and counts.</summary>
internal sealed class ScriptedPost(Func<PostOutcome> outcome) : IGuardedPost
{
    public int Count { get; private set; }

    public Task<PostOutcome> SendAsync(HttpRequestMessage request, TimeSpan within, CancellationToken cancellationToken)
    {
        Count++;
        return Task.FromResult(outcome());
    }
}
