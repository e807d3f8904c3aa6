namespace Torii.Tests.Support;

/// <summary>A task as the simulator's control API shows it. Times are the simulator's.</summary>
internal sealed record UpstreamTask(string Id, string Account, string Kind, string Prompt, string State, DateTimeOffset Started, DateTimeOffset Ends)
{
    /// <summary>What the upstream calls the result, <c>gen_…</c>.</summary>
    public string? GenerationId { get; init; }
}
