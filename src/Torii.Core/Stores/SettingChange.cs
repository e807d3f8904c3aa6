namespace Torii.Core.Stores;

/// <summary>A value to keep from now on, or to forget.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value; null to forget it.</param>
/// <param name="IsSecret">Whether it is kept encrypted.</param>
public sealed record SettingChange(string Name, string? Value, bool IsSecret)
{
    /// <inheritdoc />
    /// <remarks>The value stays out of logs and messages.</remarks>
    public override string ToString() => Name;
}
