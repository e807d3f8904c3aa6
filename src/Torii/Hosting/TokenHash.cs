using System.Security.Cryptography;
using System.Text;
using Torii.Providers.Sora;

namespace Torii.Hosting;

/// <summary>What accounts are known again by.</summary>
internal static class TokenHash
{
    /// <summary>The hash of a token, as <see cref="Core.Accounts.Account.TokenHash"/> has it.</summary>
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The hashes of every token of a credential, the one first that an account is known by.</summary>
    public static IEnumerable<string> Of(SoraCredential credential) =>
        new[] { credential.Token, credential.SessionToken, credential.RefreshToken }.OfType<string>().Select(Of);
}
