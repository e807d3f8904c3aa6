using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Torii.Security;

/// <summary>Reads what <see cref="MasterKeyEncryptor"/> wrote. Made by Data Protection, by the name in the key file.</summary>
internal sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetService<MasterKey>()
            ?? throw new CryptographicException("The keys in the data folder are encrypted: set TORII_MASTER_KEY to the passphrase they were made with.");
        return XElement.Parse(Encoding.UTF8.GetString(key.Open(Convert.FromBase64String(encryptedElement.Value))));
    }
}
