namespace Torii.Core.Logs;

/// <summary>An upstream call as its caller knows it.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Address">Where it went; its query is not kept.</param>
/// <param name="Egress">The name of the way out.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">What was answered; null where nothing was.</param>
/// <param name="Fault">Why nothing was, in our words.</param>
/// <param name="Asked">The beginning of what was sent, as it was; null where it is not kept.</param>
/// <param name="Answered">The beginning of what was answered, as it was; null where it is not kept.</param>
public sealed record Call(string Method, Uri Address, string Egress, TimeSpan Duration, int? Status, string? Fault, string? Asked = null, string? Answered = null);
