namespace Torii.Admin.Overview;

/// <summary>Whether the server can take work, part by part.</summary>
/// <param name="Status"><c>ready</c>, <c>degraded</c> where something that is not needed fails, or <c>not_ready</c>.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Uptime">How long it runs, in seconds.</param>
/// <param name="MemoryBytes">What it holds of the machine's memory.</param>
internal sealed record HealthDocument(string Status, IReadOnlyList<HealthPart> Parts, double Uptime, long MemoryBytes);
