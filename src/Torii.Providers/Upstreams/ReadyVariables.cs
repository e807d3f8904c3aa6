namespace Torii.Providers.Upstreams;

/// <summary>The variables that alone make an upstream, by the names that programs everywhere know them by.</summary>
/// <param name="Preset">Its preset, which is its name too.</param>
/// <param name="Key">The variable with its key.</param>
public sealed record ReadyVariables(string Preset, string Key)
{
    /// <summary>The variable with its address; null where it has one place only.</summary>
    public string? Address { get; init; }

    /// <summary>The host that the preset describes.</summary>
    public string? Host { get; init; }

    /// <summary>The preset for every other host: whatever speaks the protocol is taken for as much as the least of such servers can do.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>The preset for an address; null stands for the preset's own.</summary>
    public string PresetFor(Uri? address) => address is null || address.Host == Host ? Preset : Elsewhere ?? Preset;
}
