using System.Security.Cryptography;

namespace Torii.WebConsole;

/// <summary>The console's first page. The component library adds styles to it, which the policy allows only under a nonce that nobody can foresee.</summary>
/// <param name="text">The page, with <see cref="Placeholder"/> where the nonce belongs.</param>
internal sealed class IndexPage(string text)
{
    private const string Placeholder = "__NONCE__";

    // 128 bits, as the standard asks for at least.
    private const int NonceLength = 16;

    /// <summary>Reads it, once for all answers.</summary>
    public static IndexPage Read(string path) => new(File.ReadAllText(path));

    /// <summary>Serves it with a nonce of this answer's own.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceLength));
        return PageAnswer.WriteAsync(context, text.Replace(Placeholder, nonce, StringComparison.Ordinal), nonce);
    }
}
