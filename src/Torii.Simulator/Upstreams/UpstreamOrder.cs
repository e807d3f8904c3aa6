using System.Globalization;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Upstreams;

/// <summary>What a task is to make.</summary>
/// <param name="Prompt">What it shows.</param>
/// <param name="Model">The model as it was asked for; null where none was.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Seconds">The length of a video; null for one of a single frame, and for an image.</param>
internal sealed record UpstreamOrder(string Prompt, string? Model, int Width, int Height, double? Seconds)
{
    public TaskKind Kind { get; init; } = TaskKind.Video;

    /// <summary>The id of the video that it varies or goes on from; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>The size as most upstreams write it: <c>1280x720</c>.</summary>
    public string Size => $"{Width}x{Height}";

    /// <summary>The length as most upstreams write it: <c>8</c>, <c>7.875</c>; null for none.</summary>
    public string? SecondsText => Seconds?.ToString(CultureInfo.InvariantCulture);
}
