using System.Text.Json;
using Torii.Core.Webhooks;
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
        WriteNumber(writer, "tried_at", delivery.TriedAt?.ToUnixTimeSeconds());
        WriteNumber(writer, "response_status", delivery.Status);
        writer.WriteString("error", delivery.Why);
        writer.WriteEndObject();
    }

    /// <summary>Writes a page of a list, of which the ids make the cursors.</summary>
    public static void WritePage(Utf8JsonWriter writer, IReadOnlyList<Delivery> page, bool hasMore)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (var delivery in page)
        {
            Write(writer, delivery);
        }

        writer.WriteEndArray();
        writer.WriteString("first_id", page is [var first, ..] ? WebhookMessage.IdOf(first) : null);
        writer.WriteString("last_id", page is [.., var last] ? WebhookMessage.IdOf(last) : null);
        writer.WriteBoolean("has_more", hasMore);
        writer.WriteEndObject();
    }

    private static string StatusOf(DeliveryState state) => state switch
    {
        DeliveryState.Pending => "pending",
        DeliveryState.Delivered => "delivered",
        _ => "failed",
    };

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
