using System.Text.Json.Serialization;

namespace Torii.Simulator.Settings;

/// <summary>Where the bytes of a result come from.</summary>
public enum RenderMode
{
    /// <summary>ffmpeg draws the prompt when it is on PATH; otherwise as <see cref="Clip"/>.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>Built-in clips and plain pictures, from memory: costs next to nothing. For benchmarks.</summary>
    [JsonStringEnumMemberName("clip")]
    Clip,

    /// <summary>ffmpeg always; the start fails when it is not on PATH.</summary>
    [JsonStringEnumMemberName("ffmpeg")]
    Ffmpeg,
}
