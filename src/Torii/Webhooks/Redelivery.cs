using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Webhooks;

namespace Torii.Webhooks;

/// <summary>Sends messages again that were taken or given up.</summary>
internal sealed class Redelivery(IDeliveryStore deliveries, IdSource ids, TimeProvider time)
{
    /// <summary>Sends one again.</summary>
    /// <returns>It, as it is now; null where it is still being delivered.</returns>
    public async Task<Delivery?> RunAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await deliveries.ResendAsync(delivery.Id, new Errand(ids.Next(), ErrandKinds.Deliver, delivery.Id, now), now, cancellationToken)
            ? delivery with { State = DeliveryState.Pending, CreatedAt = now }
            : null;
    }
}
