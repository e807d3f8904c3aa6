using System.Text;

namespace Torii.Webhooks;

/// <summary>
/// A secret that webhooks are signed with, as text: <c>whsec_</c> and base64, as Standard Webhooks write it, or any other text,
/// whose UTF-8 bytes are the key then. OpenAI's SDKs read both so.
/// </summary>
internal static class WebhookSecret
{
    /// <summary>The shortest key, in bytes. Standard Webhooks ask for 24 to 64.</summary>
    public const int LeastBytes = 24;

    private const string Prefix = "whsec_";

    /// <summary>The text of a key.</summary>
    public static string Of(byte[] key) => Prefix + Convert.ToBase64String(key);

    /// <summary>The secrets of a setting that holds several, parted by blanks.</summary>
    public static string[] Split(string secrets) => secrets.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The key of a secret; null where its base64 is none.</summary>
    public static byte[]? KeyOf(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(secret);
        }

        var key = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], key, out var length) ? key[..length] : null;
    }
}
