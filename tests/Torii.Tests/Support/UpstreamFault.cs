namespace Torii.Tests.Support;

/// <summary>Something that is to go wrong at the simulator. The kinds are those of its control API.</summary>
internal sealed record UpstreamFault(string Kind)
{
    /// <summary>The endpoint that takes a video.</summary>
    public const string CreateVideo = "POST /nf/create";

    /// <summary>How many matching calls it strikes; 0 until lifted.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The endpoint it strikes; null for every call.</summary>
    public string? Endpoint { get; init; } = CreateVideo;

    /// <summary>The account it strikes; null for any.</summary>
    public string? Account { get; init; }

    public int? Status { get; init; }

    public int? RetryAfter { get; init; }

    public int? DelayMs { get; init; }

    /// <summary>Whether the call takes effect all the same.</summary>
    public bool Act { get; init; }
}
