using Microsoft.AspNetCore.DataProtection;
using Torii.Core.Stores;

namespace Torii.Security;

/// <summary>Encrypts secrets at rest with Data Protection. Its keys are read when the first secret is.</summary>
internal sealed class DataProtectionSecrets(Lazy<IDataProtectionProvider> protection) : ISecretBox
{
    private const string Purpose = "Torii.Secrets";

    private readonly Lazy<IDataProtector> _protector = new(() => protection.Value.CreateProtector(Purpose));

    /// <inheritdoc />
    public string Protect(string text) => _protector.Value.Protect(text);

    /// <inheritdoc />
    public string Unprotect(string text) => _protector.Value.Unprotect(text);
}
