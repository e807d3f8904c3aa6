using System.Text.Json;

namespace Torii.Tests.Support;

/// <summary>A call that the simulator has received. <c>Status</c> is null where no answer was written.</summary>
internal sealed record UpstreamCall(DateTimeOffset At, string? Account, string Endpoint, int? Status, string? Fault, JsonElement? Body);
