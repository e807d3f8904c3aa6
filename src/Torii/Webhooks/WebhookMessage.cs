using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Torii.Core.Generations;
using Torii.Core.Webhooks;
using Torii.Doors.Json;

namespace Torii.Webhooks;

/// <summary>A delivery as it goes over the wire: OpenAI's payload, signed as Standard Webhooks say.</summary>
internal static class WebhookMessage
{
    /// <summary>The message's id, the same for each of its tries.</summary>
    public static string IdOf(Delivery delivery) => "evt_" + delivery.Id;

    /// <summary>The public id of the generation it is about.</summary>
    public static string SubjectOf(Delivery delivery) => $"{delivery.Type[..delivery.Type.IndexOf('.')]}_{delivery.GenerationId}";

    /// <summary>The request of one try.</summary>
    /// <param name="delivery">What is delivered.</param>
    /// <param name="keys">What it is signed with; each gives one signature.</param>
    /// <param name="now">When it is sent. Receivers refuse what is more than some minutes away from their own time.</param>
    /// <param name="trace">The <c>traceparent</c> that goes with it: whose trace it belongs to is the receiver's own client. Null for none.</param>
    public static HttpRequestMessage Request(Delivery delivery, IReadOnlyList<byte[]> keys, DateTimeOffset now, string? trace)
    {
        var body = BodyOf(delivery);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(new ProductHeaderValue("Torii")));
        request.Headers.Add("webhook-id", IdOf(delivery));
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", string.Join(' ', keys.Select(key => Signature(key, $"{IdOf(delivery)}.{timestamp}.", body))));
        if (trace is not null)
        {
            request.Headers.Add("traceparent", trace);
        }

        return request;
    }

    private static byte[] BodyOf(Delivery delivery) => JsonAnswer.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(delivery));
        writer.WriteString("object", "event");

        // A resend changes when the delivery became due, but must not change the message.
        writer.WriteNumber("created_at", IdSource.TimeOf(delivery.Id).ToUnixTimeSeconds());
        writer.WriteString("type", delivery.Type);
        writer.WriteStartObject("data");
        writer.WriteString("id", SubjectOf(delivery));
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static string Signature(byte[] key, string head, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}
