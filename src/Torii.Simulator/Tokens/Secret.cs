using System.Security.Cryptography;
using System.Text;

namespace Torii.Simulator.Tokens;

/// <summary>Tokens reach neither the disk nor an answer of the control API; their hashes stand for them.</summary>
internal static class Secret
{
    private const int Length = 12;

    /// <summary>24 hexadecimal digits, the same for the same text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Length));
}
