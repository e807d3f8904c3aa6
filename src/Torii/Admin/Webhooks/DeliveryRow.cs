using Torii.Core.Generations;
using Torii.Core.Webhooks;
using Torii.Webhooks;

namespace Torii.Admin.Webhooks;

/// <summary>A message to a webhook, as operators see it.</summary>
internal sealed record DeliveryRow
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The message's own id, by which its receiver knows it.</summary>
    public required string MessageId { get; init; }

    /// <summary>The generation whose end it tells.</summary>
    public required string GenerationId { get; init; }

    /// <summary>That generation's id as clients see it.</summary>
    public required string Subject { get; init; }

    /// <summary>The client key whose generation it is.</summary>
    public required string ClientId { get; init; }

    /// <summary>What that is called; null where nobody knows any more.</summary>
    public string? ClientName { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Url { get; init; }

    /// <summary>What it tells, such as <c>video.completed</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Tries { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is given up, where it is not taken before; null where it has ended.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }

    /// <summary>When it was last tried; null for never.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>The last status that was answered; null where none was.</summary>
    public int? Status { get; init; }

    /// <summary>What last stood in the way; null where nothing did.</summary>
    public string? Why { get; init; }

    /// <summary>The row of a delivery.</summary>
    public static DeliveryRow Of(Delivery delivery, string? clientName) => new()
    {
        Id = delivery.Id,
        MessageId = WebhookMessage.IdOf(delivery),
        GenerationId = delivery.GenerationId,
        Subject = WebhookMessage.SubjectOf(delivery),
        ClientId = delivery.ClientId,
        ClientName = clientName,
        Url = delivery.Url,
        Type = delivery.Type,
        State = delivery.State,
        Tries = delivery.Tries,
        CreatedAt = IdSource.TimeOf(delivery.Id),
        GivenUpAt = delivery.State == DeliveryState.Pending ? delivery.CreatedAt + Deliverer.GivenUpAfter : null,
        TriedAt = delivery.TriedAt,
        Status = delivery.Status,
        Why = delivery.Why,
    };
}
