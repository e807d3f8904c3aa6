namespace Torii.Simulator.Upstreams;

/// <summary>In which of its ways an upstream behaves. What is absent is as the upstream does it by default.</summary>
internal sealed record UpstreamSwitches
{
    /// <summary>The one model that is served: any other is refused. Null: the upstream's own, or any for those that route by it.</summary>
    public string? Model { get; init; }

    /// <summary>Whether a result is behind a link of its own in the answer instead of behind <c>/content</c>.</summary>
    public bool Links { get; init; }

    /// <summary>Whether a form without a file is refused, as by old builds of SGLang.</summary>
    public bool OldMultipart { get; init; }

    /// <summary>Whether a running task cannot be deleted: 409.</summary>
    public bool KeepsRunning { get; init; }
}
