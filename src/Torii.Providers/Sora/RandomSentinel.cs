using System.Security.Cryptography;

namespace Torii.Providers.Sora;

/// <summary>10 to 20 random letters and digits, which is all that the backend reference asks for.</summary>
internal sealed class RandomSentinel : ISentinel
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <inheritdoc />
    public string Next() => RandomNumberGenerator.GetString(Alphabet, RandomNumberGenerator.GetInt32(10, 21));
}
