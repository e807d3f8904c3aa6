namespace Torii.Core.Stores;

/// <summary>A value that is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value, decrypted unless its reader says otherwise.</param>
/// <param name="IsSecret">Whether it is kept encrypted.</param>
public sealed record StoredSetting(string Name, string Value, bool IsSecret)
{
    /// <inheritdoc />
    /// <remarks>The value stays out of logs and messages.</remarks>
    public override string ToString() => Name;
}
