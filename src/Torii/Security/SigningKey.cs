using System.Security.Cryptography;
using System.Text;
using Torii.Core.Stores;

namespace Torii.Security;

/// <summary>The server's own random key, from which the HMACs of client keys and of media links are made.</summary>
internal sealed class SigningKey
{
    private const string Setting = "signing-key";
    private const int Length = 32;

    private byte[] _key = [];

    /// <summary>Reads the key, or makes it at the first start of a data folder.</summary>
    public async Task LoadAsync(ISettingStore settings, CancellationToken cancellationToken)
    {
        var stored = await settings.GetSecretAsync(Setting, cancellationToken);
        if (stored is null)
        {
            stored = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));
            await settings.SetSecretAsync(Setting, stored, cancellationToken);
        }

        _key = Convert.FromBase64String(stored);
    }

    /// <summary>The HMAC-SHA256 of a text for one purpose, so that what is made for one is worth nothing for another.</summary>
    public byte[] Sign(string purpose, string text) =>
        HMACSHA256.HashData(_key.Length == Length ? _key : throw new InvalidOperationException("The signing key is not loaded."), Encoding.UTF8.GetBytes($"{purpose}\n{text}"));
}
