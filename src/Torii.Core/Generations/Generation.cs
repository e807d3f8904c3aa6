namespace Torii.Core.Generations;

/// <summary>One result that a client asked for, as it is stored.</summary>
public sealed record Generation
{
    /// <summary>32 hexadecimal digits of a time-ordered UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the batch's first generation; its own where it was asked for alone.</summary>
    public required string BatchId { get; init; }

    /// <summary>Its place in the batch, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The client key it belongs to.</summary>
    public required string ClientId { get; init; }

    /// <summary>The public API it came through.</summary>
    public required string Door { get; init; }

    /// <summary>The model's name as the client wrote it.</summary>
    public required string AskedModel { get; init; }

    /// <summary>The lane it waits in.</summary>
    public required Lane Lane { get; init; }

    /// <summary>What is to be made.</summary>
    public required GenerationRequest Request { get; init; }

    /// <summary>Where it stands.</summary>
    public required GenerationState State { get; init; }

    /// <summary>How far the upstream says it is, 0 to 100.</summary>
    public int Progress { get; init; }

    /// <summary>How many attempts have been opened for it.</summary>
    public int Attempts { get; init; }

    /// <summary>The number of its newest event; 0 where it has none yet.</summary>
    public int LastEvent { get; init; }

    /// <summary>When it was accepted here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it must have left its present state at the latest.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The text it has resulted in; null where it results in something else, or has not yet.</summary>
    public string? Text { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The cause in words for the client; null where it did not fail.</summary>
    public string? Message { get; init; }

    /// <summary>Changes that were made to what was asked.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>What was set aside for it when it was accepted, in US dollars; null where nobody knew what it would cost.</summary>
    public decimal? Reserved { get; init; }

    /// <summary>What it has cost, in US dollars; null where nobody has said so, and before it is settled.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Where its end is to be told, settled when it was accepted.</summary>
    public IReadOnlyList<string> Webhooks { get; init; } = [];

    /// <summary>The span that all that is done for it belongs under, as a W3C <c>traceparent</c>; null where nobody traces.</summary>
    public string? Trace { get; init; }
}
