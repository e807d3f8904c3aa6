using System.Globalization;

namespace Torii.Core.Prompts;

/// <summary>
/// Reads <c>[5.0s]scene [3s]scene</c>, on one line or many. A mark is a number of digits with or without decimals, then
/// <c>s</c> or <c>S</c>, blanks allowed between; any other bracket is text of the scene that it stands in.
/// </summary>
internal static class StoryboardReader
{
    /// <summary>Lengths are not compared with the model's; this only keeps out what is no length at all.</summary>
    private const decimal LongestShot = 10_000;

    public static StoryboardOutcome Read(string text)
    {
        List<Mark> marks = [.. Marks.ShotsIn(text)];
        if (marks.Count == 0)
        {
            return new StoryboardOutcome.None();
        }

        if (marks.Count > Storyboard.MostShots)
        {
            return new StoryboardOutcome.Refused($"The storyboard has {marks.Count} shots; at most {Storyboard.MostShots} are allowed.");
        }

        var shots = new List<Shot>(marks.Count);
        foreach (var (mark, end) in marks.Zip(marks.Skip(1).Select(next => next.Start).Append(text.Length)))
        {
            var shot = new Shot(mark.Value, text[mark.End..end].Trim());
            if (Flaw(shot) is { } flaw)
            {
                return new StoryboardOutcome.Refused($"Shot {shots.Count + 1} of the storyboard {flaw}.");
            }

            shots.Add(shot);
        }

        var instructions = text[..marks[0].Start].Trim();
        return new StoryboardOutcome.Read(new Storyboard(shots, instructions.Length == 0 ? null : instructions));
    }

    /// <summary>What is wrong with a shot; null where nothing is.</summary>
    private static string? Flaw(Shot shot)
    {
        if (!decimal.TryParse(shot.Seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds > LongestShot)
        {
            return $"is too long: at most {LongestShot} s are allowed";
        }

        return seconds == 0 ? "lasts 0 s: its length must be more than that"
            : shot.Scene.Length == 0 ? "has no scene: write what it shows after its length, as in [5.0s]a cat lands"
            : null;
    }
}
