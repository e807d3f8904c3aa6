using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Torii.Tests.Webhooks;

/// <summary>A message as it arrived at a client's server.</summary>
internal sealed record HookMessage(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonElement.Parse(Text);

    public string Id => Headers["webhook-id"];

    public string Timestamp => Headers["webhook-timestamp"];

    /// <summary>The signatures, each with its version before it.</summary>
    public string[] Signatures => Headers["webhook-signature"].Split(' ');

    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>The id of what it is about.</summary>
    public string About => Json.GetProperty("data").GetProperty("id").GetString()!;

    /// <summary>The signature that Standard Webhooks ask for, made by the rule alone.</summary>
    public string SignatureWith(string secret)
    {
        var key = secret.StartsWith("whsec_", StringComparison.Ordinal) ? Convert.FromBase64String(secret[6..]) : Encoding.UTF8.GetBytes(secret);
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.UTF8.GetBytes(Id));
        mac.AppendData("."u8);
        mac.AppendData(Encoding.UTF8.GetBytes(Timestamp));
        mac.AppendData("."u8);
        mac.AppendData(Body);
        return "v1," + Convert.ToBase64String(mac.GetHashAndReset());
    }
}
