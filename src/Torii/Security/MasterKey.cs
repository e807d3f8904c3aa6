using System.Security.Cryptography;
using System.Text;

namespace Torii.Security;

/// <summary>The operator's passphrase, and what can be locked with it (AES-256-GCM under a key drawn by PBKDF2).</summary>
internal sealed class MasterKey(string passphrase)
{
    private const int SaltLength = 16;
    private const int KeyLength = 32;

    // OWASP's figure of 2023 for PBKDF2 with SHA-256. Paid once or twice at start.
    private const int Iterations = 600_000;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;
    private static readonly int HeadLength = SaltLength + NonceLength + TagLength;

    /// <summary>Locks bytes: salt, nonce, tag and cipher text in a row.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var locked = new byte[HeadLength + plain.Length];
        var nonce = locked.AsSpan(SaltLength, NonceLength);
        var tag = locked.AsSpan(SaltLength + NonceLength, TagLength);
        RandomNumberGenerator.Fill(locked.AsSpan(0, SaltLength + NonceLength));
        using var aes = Cipher(locked.AsSpan(0, SaltLength));
        aes.Encrypt(nonce, plain, locked.AsSpan(HeadLength), tag);
        return locked;
    }

    /// <summary>Opens what <see cref="Seal"/> locked.</summary>
    /// <exception cref="CryptographicException">Another passphrase locked it, or it was changed.</exception>
    public byte[] Open(byte[] locked)
    {
        if (locked.Length < HeadLength)
        {
            throw new CryptographicException("The encrypted key is cut off.");
        }

        var nonce = locked.AsSpan(SaltLength, NonceLength);
        var tag = locked.AsSpan(SaltLength + NonceLength, TagLength);
        var plain = new byte[locked.Length - HeadLength];
        using var aes = Cipher(locked.AsSpan(0, SaltLength));
        try
        {
            aes.Decrypt(nonce, locked.AsSpan(HeadLength), tag, plain);
        }
        catch (AuthenticationTagMismatchException other)
        {
            throw new CryptographicException("TORII_MASTER_KEY is not the passphrase that the keys in the data folder were encrypted with.", other);
        }

        return plain;
    }

    private AesGcm Cipher(ReadOnlySpan<byte> salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Iterations, HashAlgorithmName.SHA256, KeyLength), TagLength);
}
