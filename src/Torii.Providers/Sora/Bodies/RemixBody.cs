using System.Text.Json.Serialization;

namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /nf/create</c> for a remix. It names a size only where that is the large one.</summary>
internal sealed record RemixBody(
    string Kind,
    string Prompt,
    IReadOnlyList<VideoInpaint> InpaintItems,
    string RemixTargetId,
    IReadOnlyList<string> CameoIds,
    IReadOnlyDictionary<string, string> CameoReplacements,
    string Model,
    string Orientation,
    int NFrames,
    string? StyleId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Size);
