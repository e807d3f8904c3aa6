using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Webhooks;
using Torii.Providers.Http;
using Torii.Webhooks;

namespace Torii.Admin.Webhooks;

/// <summary>Sends a message to a webhook to see whether it is taken: of a type that stands for nothing, and kept nowhere.</summary>
internal sealed class WebhookTest(IGuardedPost post, WebhookSecrets secrets, IdSource ids, TimeProvider time)
{
    private const string Type = "test.sent";

    /// <summary>Sends it once.</summary>
    public async Task<WebhookTestReport> RunAsync(Uri url, Client signer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var message = new Delivery
        {
            Id = ids.Next(),
            GenerationId = ids.Next(),
            ClientId = signer.Id,
            Url = url.AbsoluteUri,
            Type = Type,
            State = DeliveryState.Pending,
            CreatedAt = now,
        };
        using var request = WebhookMessage.Request(message, secrets.KeysOf(signer), now, trace: null);
        var started = time.GetTimestamp();
        var outcome = await post.SendAsync(request, Deliverer.Patience, cancellationToken);
        return new WebhookTestReport(
            PostWords.IsTaken(outcome),
            (outcome as PostOutcome.Answered)?.Status,
            PostWords.WhyNot(outcome),
            time.GetElapsedTime(started).TotalMilliseconds,
            WebhookMessage.IdOf(message));
    }
}
