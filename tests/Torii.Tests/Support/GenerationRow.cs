namespace Torii.Tests.Support;

/// <summary>A generation as the database holds it.</summary>
internal sealed record GenerationRow(string Id, string ClientId, string Prompt, string State, string? Cause, DateTimeOffset Deadline)
{
    public bool HasEnded => State is "completed" or "failed" or "cancelled";
}
