using System.Net.Mime;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>Calls upstreams whose accounts are API keys. A key is shown to its own upstream's origin and to nobody else.</summary>
internal sealed class KeyedCaller(UpstreamCaller caller)
{
    /// <summary>Sends <paramref name="request"/> through the account's egress, and reads the answer whole.</summary>
    /// <param name="access">The account.</param>
    /// <param name="request">The request; the caller's to dispose of. Its body is wrapped, so that a lost answer can be told from a request that never left.</param>
    /// <param name="timeout">The longest it may take.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<CallOutcome> SendAsync(AccountAccess access, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (ApiKey.Parse(access.Credential)?.Key is { } key && FetchGate.HasSameOrigin(request.RequestUri!, access.Upstream.BaseAddress))
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        request.Headers.TryAddWithoutValidation("Accept", MediaTypeNames.Application.Json);
        if (request.Content is { } body and not TrackedContent)
        {
            request.Content = new TrackedContent(body);
        }

        return caller.SendAsync(access.Egress, request, timeout, cancellationToken);
    }
}
