using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Torii.Simulator.OpenRouter;

/// <summary>Signs callbacks: <c>t=TIMESTAMP,v1=HEX</c>, the HMAC-SHA256 of the timestamp, a comma and the body as it is sent.</summary>
internal static class WebhookSignature
{
    public static string Of(string secret, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{timestamp},"), .. body];
        return $"t={timestamp},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
