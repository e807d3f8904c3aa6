using Torii.Core.Errands;
using Torii.Core.Webhooks;

namespace Torii.Core.Stores;

/// <summary>Messages to webhooks: what is owed, and the log of what was tried.</summary>
public interface IDeliveryStore
{
    /// <summary>Writes deliveries with the errands that make them. One to the same address about the same generation is left as it is, without its errand.</summary>
    Task AddAsync(IReadOnlyList<(Delivery Delivery, Errand Errand)> deliveries, CancellationToken cancellationToken);

    /// <summary>The delivery; null where there is none.</summary>
    ValueTask<Delivery?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>A page of deliveries, the newest first.</summary>
    ValueTask<IReadOnlyList<Delivery>> ListAsync(DeliveryPage page, CancellationToken cancellationToken);

    /// <summary>The tries of a delivery, in order.</summary>
    ValueTask<IReadOnlyList<DeliveryTry>> TriesAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes what became of a try, and keeps the try by its number.</summary>
    Task SaveAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Makes one that has ended pending again, with the errand that tries it; false where it is pending already, or not there.</summary>
    Task<bool> ResendAsync(string id, Errand errand, DateTimeOffset now, CancellationToken cancellationToken);
}
