using System.Buffers.Text;
using System.Text;

namespace Torii.Providers.Tests.Sora.Care;

/// <summary>Makes tokens that look like real ones. Nobody has signed them.</summary>
internal static class Tokens
{
    public static string Of(string claims) => $"{Encoded("""{"alg":"RS256"}""")}.{Encoded(claims)}.c2lnbmVk";

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
