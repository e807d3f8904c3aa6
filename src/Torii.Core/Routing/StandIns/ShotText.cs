using System.Globalization;
using Torii.Core.Prompts;

namespace Torii.Core.Routing.StandIns;

/// <summary>Writes storyboards as text.</summary>
internal static class ShotText
{
    /// <summary>A storyboard as text, after its instructions.</summary>
    /// <param name="storyboard">The storyboard.</param>
    /// <param name="form">
    /// Numbered shots keep the lengths that were written, as the Sora backend does: they are hints. Timecodes are drawn out or
    /// together so that the last shot ends with the video: a time after its end would say nothing.
    /// </param>
    /// <param name="seconds">How long the video is; null where nobody knows, and then lengths are as written.</param>
    public static string Of(Storyboard storyboard, ShotForm form, int? seconds)
    {
        var shots = string.Join('\n', form == ShotForm.Timecodes ? Timed(storyboard, seconds) : Numbered(storyboard));
        return storyboard.Instructions is { } instructions ? $"{instructions}\n\n{shots}" : shots;
    }

    private static IEnumerable<string> Numbered(Storyboard storyboard) =>
        storyboard.Shots.Select((shot, place) => string.Create(CultureInfo.InvariantCulture, $"Shot {place + 1} ({LengthOf(shot):0.###} s): {shot.Scene}"));

    private static IEnumerable<string> Timed(Storyboard storyboard, int? seconds)
    {
        var written = storyboard.TotalSeconds;
        var total = seconds ?? written;
        var elapsed = 0m;
        foreach (var shot in storyboard.Shots)
        {
            var begin = elapsed * total / written;
            elapsed += LengthOf(shot);
            yield return string.Create(CultureInfo.InvariantCulture, $"[{begin:0.##}-{elapsed * total / written:0.##}s] {shot.Scene}");
        }
    }

    private static decimal LengthOf(Shot shot) => decimal.Parse(shot.Seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
