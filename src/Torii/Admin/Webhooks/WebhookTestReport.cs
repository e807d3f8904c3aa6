namespace Torii.Admin.Webhooks;

/// <summary>What came of trying a webhook.</summary>
/// <param name="Delivered">Whether the message was taken.</param>
/// <param name="Status">The status that was answered; null where none was.</param>
/// <param name="Why">What stood in the way; null where nothing did.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="MessageId">The message's own id, by which its receiver can find it.</param>
internal sealed record WebhookTestReport(bool Delivered, int? Status, string? Why, double Milliseconds, string MessageId);
