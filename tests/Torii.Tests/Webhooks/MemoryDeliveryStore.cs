using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Webhooks;

namespace Torii.Tests.Webhooks;

/// <summary>Deliveries in memory.</summary>
internal sealed class MemoryDeliveryStore : IDeliveryStore
{
    public Dictionary<string, Delivery> Deliveries { get; } = new(StringComparer.Ordinal);

    public List<Errand> Errands { get; } = [];

    public ValueTask<Delivery?> FindAsync(string id, CancellationToken cancellationToken) => new(Deliveries.GetValueOrDefault(id));

    public Task SaveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Deliveries[delivery.Id] = delivery;
        return Task.CompletedTask;
    }

    public Task AddAsync(IReadOnlyList<(Delivery Delivery, Errand Errand)> deliveries, CancellationToken cancellationToken)
    {
        foreach (var (delivery, errand) in deliveries)
        {
            Deliveries.Add(delivery.Id, delivery);
            Errands.Add(errand);
        }

        return Task.CompletedTask;
    }

    public ValueTask<IReadOnlyList<Delivery>> ListAsync(DeliveryPage page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<DeliveryTry>> TriesAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> ResendAsync(string id, Errand errand, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
