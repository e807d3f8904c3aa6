using System.Text.Json.Nodes;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Images;

/// <summary>The pictures that a request asks for.</summary>
/// <param name="Picture">What each of them shows.</param>
/// <param name="Count">How many.</param>
/// <param name="Echo">What the answer repeats of the request.</param>
internal sealed record ImageOrder(UpstreamOrder Picture, int Count, JsonObject Echo)
{
    /// <summary>Whether they are given as links.</summary>
    public bool AsLinks { get; init; }

    /// <summary>Whether they are given as a stream of events.</summary>
    public bool Streams { get; init; }

    /// <summary>How many unfinished pictures come first in a stream.</summary>
    public int Partials { get; init; }

    /// <summary>What the events of a stream are called after: <c>image_generation</c> or <c>image_edit</c>.</summary>
    public string EventName { get; init; } = "image_generation";

    /// <summary>One picture.</summary>
    public static UpstreamOrder Of(string prompt, string? model, (int Width, int Height) size) =>
        new(prompt, model, size.Width, size.Height, null) { Kind = TaskKind.Image };
}
