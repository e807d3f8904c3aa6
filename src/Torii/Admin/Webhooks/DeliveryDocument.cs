using Torii.Core.Webhooks;

namespace Torii.Admin.Webhooks;

/// <summary>A message to a webhook with each of its tries.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Log">Its tries, in order. Those from before they were kept one by one are not among them.</param>
internal sealed record DeliveryDocument(DeliveryRow Delivery, IReadOnlyList<DeliveryTry> Log);
