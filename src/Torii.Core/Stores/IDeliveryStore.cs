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

    /// <summary>A page of a client's deliveries, the newest first, from below the id <paramref name="after"/> where there is one.</summary>
    ValueTask<IReadOnlyList<Delivery>> ListAsync(string clientId, string? generationId, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Writes what became of a try.</summary>
    Task SaveAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Makes one that has ended pending again, with the errand that tries it; false where it is pending already, or not there.</summary>
    Task<bool> ResendAsync(string id, Errand errand, DateTimeOffset now, CancellationToken cancellationToken);
}
