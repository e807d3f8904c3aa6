using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>The fields that servers of open models share: how many frames there are, and how they are drawn.</summary>
internal static class SampleFields
{
    /// <summary>How many frames a second has where nothing is said.</summary>
    public const int FramesPerSecond = 24;

    private const int MostFrames = 10_000;
    private const int MostFramesPerSecond = 240;

    /// <summary>Their names.</summary>
    public static readonly string[] Names =
    [
        "num_frames", "fps", "seed", "negative_prompt", "guidance_scale", "guidance_scale_2", "num_inference_steps", "true_cfg_scale",
    ];

    /// <summary>Checks those that draw, which nothing here depends on.</summary>
    public static void Check(AskedFields fields)
    {
        fields.TextOrNull("negative_prompt");
        fields.Whole("seed", int.MinValue, int.MaxValue);
        fields.Number("guidance_scale", 0, 20);
        fields.Number("guidance_scale_2", 0, 20);
        fields.Number("true_cfg_scale", 0, 20);
        fields.Whole("num_inference_steps", 1, 200);
    }

    /// <summary>
    /// The length in seconds: that of <c>num_frames</c>, which comes first, or else <paramref name="seconds"/>; null for a single frame.
    /// </summary>
    public static double? Length(AskedFields fields, double? seconds)
    {
        var rate = fields.Whole("fps", 1, MostFramesPerSecond) ?? FramesPerSecond;
        return fields.Whole("num_frames", 1, MostFrames) switch
        {
            null => seconds,
            1 => null,
            var frames => Math.Round((double)frames / rate, 3),
        };
    }
}
