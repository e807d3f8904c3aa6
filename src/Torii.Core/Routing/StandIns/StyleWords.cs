namespace Torii.Core.Routing.StandIns;

/// <summary>The looks of <see cref="Prompts.Styles"/> in words, for targets that do not know their names.</summary>
internal static class StyleWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["festive"] = "a festive mood: strings of warm lights, garlands and confetti, rich reds, greens and gold, everybody glad",
        ["kakalaka"] = "a loud, playful music-video look: saturated neon colours, odd lenses, quick dance-like movement, surreal props, hard flash light",
        ["news"] = "a television news report: even, sober light, a steady camera at eye level, natural colours, a presenter or reporter at work, plain on-site sound",
        ["selfie"] = "a phone video that somebody takes of themselves: held at arm's length, wide front lens, face close to the camera, small shakes, daylight as it is",
        ["handheld"] = "filmed with a camera in the hand: slight shake, quick reframing, now and then a late focus, available light, as in a documentary",
        ["golden"] = "the golden hour: low sun, long soft shadows, warm amber light, haze and glowing edges around everything",
        ["anime"] = "hand-drawn Japanese animation: clean ink outlines, flat cel shading, painted backgrounds, large expressive eyes, held poses between bursts of movement",
        ["retro"] = "a retro film of the 1970s and 1980s: faded warm colours, film grain, soft lens, light leaks, fashion and things of that time",
        ["nostalgic"] = "a nostalgic home movie: gentle faded colours, soft grain, small flickers, slightly overexposed sunlight, unhurried moments",
        ["comic"] = "a comic book come to life: bold black outlines, dots of halftone, flat primary colours, dramatic angles, panels and hatched shadows",
    };

    /// <summary>The words for a style of the prompt language; for any other its own name.</summary>
    public static string Of(string style) => Words.GetValueOrDefault(style, style);
}
