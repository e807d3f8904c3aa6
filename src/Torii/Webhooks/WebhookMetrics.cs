using System.Diagnostics;
using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;
using Torii.Core.Webhooks;
using Torii.Providers.Http;

namespace Torii.Webhooks;

/// <summary>Counts the tries of deliveries. Whose servers they go to is not told: clients name them.</summary>
internal sealed class WebhookMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _tries = meters.Create(ToriiTelemetry.Name).CreateCounter<long>("torii.webhook.tries", "{try}", "Tries to deliver a message to a webhook: taken, refused by its status, or unanswered.");

    /// <summary>A delivery was tried.</summary>
    public void Tried(Activity? span, Delivery delivery, PostOutcome outcome)
    {
        var word = outcome switch
        {
            PostOutcome.Answered { Status: >= 200 and < 300 } => "taken",
            PostOutcome.Answered => "refused",
            _ => "unanswered",
        };
        _tries.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, word));
        span?.SetTag(Tags.Generation, delivery.GenerationId).SetTag(Tags.Outcome, word).SetTag(Tags.Status, (outcome as PostOutcome.Answered)?.Status);
    }
}
