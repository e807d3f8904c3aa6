namespace Torii.Core.Statistics;

/// <summary>Messages that could not be delivered to a webhook.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Count">How many.</param>
/// <param name="Why">Why the last one could not; null where that is not known.</param>
public sealed record FailedDeliveries(string Url, int Count, string? Why);
