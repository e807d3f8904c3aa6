using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Webhooks;
using Torii.Doors;

namespace Torii.Webhooks;

/// <summary>
/// Makes of the end of a generation one delivery for each of its webhooks. Run again it makes no more: there is one
/// delivery for a generation and an address.
/// </summary>
internal sealed class Announcer(IGenerationStore generations, IDeliveryStore deliveries, IdSource ids, TimeProvider time) : IErrandHandler
{
    private static readonly TimeSpan Deleting = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public string Kind => ErrandKinds.Announce;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        if (await generations.FindAsync(errand.Subject, cancellationToken) is not { } generation)
        {
            // Its client has deleted it: nobody is told what cannot be looked at.
            return new ErrandOutcome.Done();
        }

        if (IsBeingDeleted(generation))
        {
            return new ErrandOutcome.NotYet(Deleting);
        }

        await deliveries.AddAsync([.. generation.Webhooks.Select(url => DeliveryOf(generation, url))], cancellationToken);
        return new ErrandOutcome.Done();
    }

    // What runs is called off first, and deleted by a write after that one.
    private bool IsBeingDeleted(Generation generation) =>
        generation is { State: GenerationState.Cancelled, EndedAt: { } end } && time.GetUtcNow() < end + Deleting;

    private (Delivery Delivery, Errand Errand) DeliveryOf(Generation generation, string url)
    {
        var now = time.GetUtcNow();
        var delivery = new Delivery
        {
            Id = ids.Next(),
            GenerationId = generation.Id,
            ClientId = generation.ClientId,
            Url = url,
            Type = $"{generation.Request.Kind.Name()}.{(generation.State == GenerationState.Completed ? "completed" : "failed")}",
            State = DeliveryState.Pending,
            CreatedAt = now,
            Trace = generation.Trace,
        };
        return (delivery, new Errand(ids.Next(), ErrandKinds.Deliver, delivery.Id, now));
    }
}
