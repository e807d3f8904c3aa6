using Torii.Core.Webhooks;

namespace Torii.Admin.Generations;

/// <summary>A message to a webhook.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Type">What it tells.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Status">The last status that was answered; null where none was.</param>
/// <param name="Why">What last stood in the way; null where nothing did.</param>
internal sealed record DeliveryDetail(string Id, string Url, string Type, DeliveryState State, int Tries, int? Status, string? Why);
