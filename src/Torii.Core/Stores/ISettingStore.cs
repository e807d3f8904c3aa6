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

    /// <summary>Every value whose name begins so, secret ones decrypted.</summary>
    Task<IReadOnlyList<StoredSetting>> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Makes several changes, all of them or none.</summary>
    Task ChangeAsync(IReadOnlyList<SettingChange> changes, CancellationToken cancellationToken);
}
