using System.Text.Json;
using Torii.Core.Webhooks;
using Torii.Doors.Json;
using Torii.Webhooks;

namespace Torii.Doors.Webhooks;

/// <summary>Deliveries as clients see them.</summary>
internal static class DeliveryJson
{
    /// <summary>Writes one.</summary>
    public static void Write(Utf8JsonWriter writer, Delivery delivery)
    {
        writer.WriteStartObject();
        writer.WriteString("id", WebhookMessage.IdOf(delivery));
        writer.WriteString("object", "webhook.delivery");
        writer.WriteNumber("created_at", delivery.CreatedAt.ToUnixTimeSeconds());
        writer.WriteString("type", delivery.Type);
        writer.WriteString("generation_id", WebhookMessage.SubjectOf(delivery));
        writer.WriteString("url", delivery.Url);
        writer.WriteString("status", StatusOf(delivery.State));
        writer.WriteNumber("tries", delivery.Tries);
        writer.WriteNumberOrNull("tried_at", delivery.TriedAt?.ToUnixTimeSeconds());
        writer.WriteNumberOrNull("response_status", delivery.Status);
        writer.WriteString("error", delivery.Why);
        writer.WriteEndObject();
    }

    private static string StatusOf(DeliveryState state) => state switch
    {
        DeliveryState.Pending => "pending",
        DeliveryState.Delivered => "delivered",
        _ => "failed",
    };
}
