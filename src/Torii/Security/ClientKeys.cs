using System.Security.Cryptography;
using Torii.Core.Clients;

namespace Torii.Security;

/// <summary>Client keys: how they are known again without being kept, and how new ones are made.</summary>
internal sealed class ClientKeys(SigningKey signing, ClientBook book, TimeProvider time)
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>What is kept of a key.</summary>
    public string HashOf(string key) => Convert.ToHexStringLower(signing.Sign("client-key", key));

    /// <summary>The client that a key belongs to; null where there is none in force. Compares HMACs, so time tells nothing.</summary>
    public Client? Find(string key)
    {
        var hash = HashOf(key);
        return book.FindByHash(hash) is { } client && client.Opens(hash, time.GetUtcNow()) ? client : null;
    }

    /// <summary>A new key: 40 characters that no two of are taken for each other, about 230 bits.</summary>
    public static string Make() => "sk-torii-" + RandomNumberGenerator.GetString(Letters, 40);
}
