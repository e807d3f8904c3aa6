using System.Diagnostics;
using Torii.Core.Clients;
using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Telemetry;
using Torii.Core.Webhooks;
using Torii.Providers.Http;

namespace Torii.Webhooks;

/// <summary>Tries deliveries, each until it is taken or a day has passed, and writes down what came of every try.</summary>
internal sealed partial class Deliverer(
    IDeliveryStore deliveries,
    ClientBook clients,
    WebhookSecrets secrets,
    Receivers receivers,
    IGuardedPost post,
    WebhookMetrics metrics,
    TimeProvider time,
    ILogger<Deliverer> log) : IErrandHandler
{
    /// <summary>How long a receiver has for its answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>How long a delivery is tried.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public string Kind => ErrandKinds.Deliver;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        if (await deliveries.FindAsync(errand.Subject, cancellationToken) is not { State: DeliveryState.Pending } delivery)
        {
            return new ErrandOutcome.Done();
        }

        if (clients.Find(delivery.ClientId) is not { } client)
        {
            return await GiveUpAsync(delivery with { Why = "Its client key is no longer in force." });
        }

        var url = new Uri(delivery.Url);
        if (receivers.Enter(url.Authority) is not { } wait)
        {
            return await SettleAsync(delivery, url, await TryAsync(delivery, url, client, cancellationToken));
        }

        return IsOverdue(delivery)
            ? await GiveUpAsync(delivery with { Why = delivery.Why ?? "Its host took no other message either." })
            : new ErrandOutcome.NotYet(wait);
    }

    private async Task<PostOutcome> TryAsync(Delivery delivery, Uri url, Client client, CancellationToken cancellationToken)
    {
        PostOutcome? outcome = null;
        try
        {
            using var span = Tracing.Begin("webhook", ActivityKind.Client, delivery.Trace);
            using var request = WebhookMessage.Request(delivery, secrets.KeysOf(client), time.GetUtcNow(), span?.Id ?? delivery.Trace);
            outcome = await post.SendAsync(request, Patience, cancellationToken);
            metrics.Tried(span, delivery, outcome);
            return outcome;
        }
        finally
        {
            receivers.Leave(url.Authority, outcome is PostOutcome.Answered);
        }
    }

    private async Task<ErrandOutcome> SettleAsync(Delivery delivery, Uri url, PostOutcome outcome)
    {
        var tried = delivery with
        {
            State = StateAfter(delivery, outcome),
            Tries = delivery.Tries + 1,
            TriedAt = time.GetUtcNow(),
            Status = (outcome as PostOutcome.Answered)?.Status,
            Why = PostWords.WhyNot(outcome),
        };
        if (tried.State == DeliveryState.Failed)
        {
            return await GiveUpAsync(tried);
        }

        // What has happened is written even while the server stops: else it would happen again.
        await deliveries.SaveAsync(tried, CancellationToken.None);
        return tried.State == DeliveryState.Delivered
            ? new ErrandOutcome.Done()
            : new ErrandOutcome.Again($"{url.Scheme}://{url.Authority}: {tried.Why}");
    }

    private async Task<ErrandOutcome> GiveUpAsync(Delivery delivery)
    {
        var failed = delivery with { State = DeliveryState.Failed };
        await deliveries.SaveAsync(failed, CancellationToken.None);
        Log.GivenUp(log, failed.Id, failed.GenerationId, new Uri(failed.Url).Authority, failed.Tries, failed.Why);
        return new ErrandOutcome.Done();
    }

    private DeliveryState StateAfter(Delivery delivery, PostOutcome outcome) => outcome switch
    {
        PostOutcome.Answered { Status: >= 200 and < 300 } => DeliveryState.Delivered,
        PostOutcome.Answered { Status: StatusCodes.Status410Gone } => DeliveryState.Failed,
        _ => IsOverdue(delivery) ? DeliveryState.Failed : DeliveryState.Pending,
    };

    private bool IsOverdue(Delivery delivery) => time.GetUtcNow() >= delivery.CreatedAt + GivenUpAfter;

    private static partial class Log
    {
        [LoggerMessage(3401, LogLevel.Warning, "Delivery {DeliveryId} about generation {GenerationId} to {Host} is given up after {Tries} tries: {Why}")]
        public static partial void GivenUp(ILogger logger, string deliveryId, string generationId, string host, int tries, string? why);
    }
}
