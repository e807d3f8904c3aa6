using System.Text.Json;

namespace Torii.Admin.Upstreams;

/// <summary>What an upstream is to say beside its preset from now on, whole.</summary>
/// <param name="Fields">It, as the configuration would write it.</param>
internal sealed record UpstreamEdit(JsonElement Fields)
{
    /// <summary>What the edit is based on; null for whatever is there.</summary>
    public string? Version { get; init; }
}
