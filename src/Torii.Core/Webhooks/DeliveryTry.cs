namespace Torii.Core.Webhooks;

/// <summary>One try of a delivery.</summary>
/// <param name="Number">Its number, from 1; a resend goes on counting.</param>
/// <param name="At">When it ended.</param>
/// <param name="Status">The status that was answered; null where none was.</param>
/// <param name="Why">What stood in the way; null where nothing did.</param>
public sealed record DeliveryTry(int Number, DateTimeOffset At, int? Status, string? Why);
