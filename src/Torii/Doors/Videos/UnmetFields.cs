using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>
/// Fields that other servers of this API take and that would make another video than the one made here. They are let pass
/// and reported, or refused where the client wants exactly what it asks for. Fields that change nothing (<c>user</c>,
/// <c>metadata</c>, ...) are ignored like any unknown one.
/// </summary>
internal static class UnmetFields
{
    private const int Longest = 100;

    private static readonly string[] Names =
    [
        "negative_prompt", "seed", "guidance_scale", "guidance_scale_2", "cfg_scale", "flow_shift", "num_inference_steps", "fps", "num_frames",
        "width", "height", "aspect_ratio", "resolution", "quality", "lora", "loras", "image_reference", "video_reference", "extra_params",
    ];

    // What is made anyway.
    private static readonly string[] Usual = ["", "auto", "standard"];

    /// <summary>What was asked for in such fields, one adjustment each.</summary>
    public static IReadOnlyList<Adjustment> Read(Fields fields, IReadOnlyList<LiftedMedia> lifted) =>
        [.. Names.Select(name => (name, value: fields.Optional(name))).Where(field => field.value is { } value && !IsUsual(value)).Select(field =>
            new Adjustment(field.name, Show(field.value!.Value, lifted), Used: null, "No upstream here takes it, so it was left out."))];

    private static bool IsUsual(JsonElement value) => value.ValueKind is JsonValueKind.String && Usual.Contains(value.GetString()!, StringComparer.Ordinal);

    private static string Show(JsonElement value, IReadOnlyList<LiftedMedia> lifted)
    {
        var text = value.ToString();
        return lifted.Any(media => text.Contains(media.Reference, StringComparison.Ordinal)) ? "a file"
            : text.Length <= Longest ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
    }
}
