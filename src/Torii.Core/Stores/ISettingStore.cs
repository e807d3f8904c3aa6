namespace Torii.Core.Stores;

/// <summary>Single values that Torii keeps for itself.</summary>
public interface ISettingStore
{
    /// <summary>The value; null where none is set.</summary>
    Task<string?> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>Sets a value.</summary>
    Task SetAsync(string name, string value, CancellationToken cancellationToken);

    /// <summary>A secret value, decrypted; null where none is set.</summary>
    Task<string?> GetSecretAsync(string name, CancellationToken cancellationToken);

    /// <summary>Sets a secret value; it is kept encrypted.</summary>
    Task SetSecretAsync(string name, string value, CancellationToken cancellationToken);
}
