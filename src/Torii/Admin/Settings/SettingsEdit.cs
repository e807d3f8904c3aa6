using System.Text.Json;

namespace Torii.Admin.Settings;

/// <summary>Changes of settings: all of them are made, or none.</summary>
internal sealed record SettingsEdit
{
    /// <summary>The version that the change is based on; null for whatever is there.</summary>
    public string? Version { get; init; }

    /// <summary>New values by the settings' full names; null takes a setting back to its default.</summary>
    public required Dictionary<string, JsonElement> Values { get; init; }

    /// <summary>The console's password, where tokens would be sent elsewhere (<see cref="Setting.NeedsProof"/>).</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>The admin key, instead.</summary>
    public string? AdminKey { get; init; }

    /// <inheritdoc />
    /// <remarks>Secrets among the values stay out of logs and messages.</remarks>
    public override string ToString() => nameof(SettingsEdit);
}
