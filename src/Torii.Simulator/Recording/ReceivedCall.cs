using Torii.Simulator.Faults;

namespace Torii.Simulator.Recording;

/// <summary>One call as it came.</summary>
internal sealed class ReceivedCall
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The account's name; null for a caller without one.</summary>
    public required string? Account { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query.</summary>
    public required string Path { get; init; }

    /// <summary>What kind of call it is: <c>POST /nf/create</c>.</summary>
    public required string Endpoint { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body of a JSON call, and the fields of a form as JSON; empty otherwise.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The fault that struck it, if any.</summary>
    public required FaultKind? Fault { get; init; }

    /// <summary>What it was answered; null while it is under way and for a connection that was broken.</summary>
    public int? Status { get; set; }
}
