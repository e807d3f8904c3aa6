namespace Torii.Core.Webhooks;

/// <summary>One message to one webhook, and how often it was tried.</summary>
public sealed record Delivery
{
    /// <summary>32 hexadecimal digits; with <c>evt_</c> before it the message's own id, by which receivers know it again.</summary>
    public required string Id { get; init; }

    /// <summary>The generation whose end it tells.</summary>
    public required string GenerationId { get; init; }

    /// <summary>Whose the generation is.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Url { get; init; }

    /// <summary>What it tells, such as <c>video.completed</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>When it became due first; it is given up a day later. A resend begins anew.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last tried; null for never.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>The last status that was answered; null where none was.</summary>
    public int? Status { get; init; }

    /// <summary>What last stood in the way; null where nothing did.</summary>
    public string? Why { get; init; }

    /// <summary>The trace of its generation (<see cref="Generations.Generation.Trace"/>); null where there is none.</summary>
    public string? Trace { get; init; }
}
