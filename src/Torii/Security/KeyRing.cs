using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Torii.Security;

/// <summary>Data Protection's keys in the data folder.</summary>
internal sealed class KeyRing(IKeyManager keys)
{
    /// <summary>
    /// Makes sure that every key can be read. Data Protection itself takes one that it cannot read for absent and makes
    /// another beside it, so that a start with a wrong passphrase would leave its mark on every later one.
    /// </summary>
    /// <exception cref="CryptographicException">One cannot; the message says why.</exception>
    public void Check()
    {
        foreach (var key in keys.GetAllKeys())
        {
            try
            {
                _ = key.Descriptor;
            }
            catch (Exception unreadable)
            {
                throw new CryptographicException(ReasonOf(unreadable), unreadable);
            }
        }
    }

    // Ours, which says what to do, is wrapped by Data Protection and wraps the algorithm's own.
    private static string ReasonOf(Exception fault)
    {
        var reason = fault.Message;
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            reason = cause.GetType() == typeof(CryptographicException) ? cause.Message : reason;
        }

        return reason;
    }
}
