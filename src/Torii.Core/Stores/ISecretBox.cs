namespace Torii.Core.Stores;

/// <summary>Encrypts what must not lie on disk in clear.</summary>
public interface ISecretBox
{
    /// <summary>The text, encrypted.</summary>
    string Protect(string text);

    /// <summary>What was encrypted.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not encrypted with keys that are here.</exception>
    string Unprotect(string text);
}
