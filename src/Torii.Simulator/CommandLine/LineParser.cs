using System.Globalization;
using Torii.Simulator.Settings;

namespace Torii.Simulator.CommandLine;

/// <summary>Reads the command line. Every mistake is told, not only the first.</summary>
internal static class LineParser
{
    public const string Usage =
        """
        Plays the Sora web backend on 127.0.0.1.

          --port N               port; 0 takes a free one (8900)
          --data FOLDER          tasks, uploads and results are kept here (./data/simulator)
          --seconds S            how long a task takes: 6, or 15..25 for a random length (6)
          --image-seconds S      the same for images only
          --video-seconds S      the same for videos only
          --character-seconds S  how long a recording takes to become a character (3)
          --latency MS           hold every answer back (0)
          --create-lag MS        from a task's creation until lists show it (0)
          --draft-lag MS         from a video's end until it is a draft (0)
          --render MODE          auto, clip (built-in clips, cheapest) or ffmpeg (auto)
          --accounts MODE        open: any token is an account; closed: only those given (open)
          --account TOKEN[,name=N][,plan=P][,images=N][,videos=N][,revoked]
                                 an account, with limits of tasks at once; may be repeated. Further parts:
                                 session=T and refresh=T, which access tokens are issued for; session-without-user;
                                 unnamed; needs-bootstrap; needs-invite; videos-left=N, video-quota=N, reset=SECONDS
          --token-seconds N      how long issued access tokens are good (3600)
          --record MODE          all, counts or off (all)
          --control MODE         on or off: the control API under /simulator (on)
          --seed N               the same random lengths in every run
          --verbose              all messages, not only warnings
          --help                 this
        """;

    private static readonly Dictionary<string, Func<ParsedLine, string, string?>> Readers = new(StringComparer.Ordinal)
    {
        ["--port"] = (line, text) => Number(text, 65_535, value => line.Options.Port = value),
        ["--data"] = (line, text) => Text(text, value => line.Options.DataFolder = value),
        ["--seconds"] = (line, text) => Seconds(text, value => line.Options.ImageSeconds = line.Options.VideoSeconds = value),
        ["--image-seconds"] = (line, text) => Seconds(text, value => line.Options.ImageSeconds = value),
        ["--video-seconds"] = (line, text) => Seconds(text, value => line.Options.VideoSeconds = value),
        ["--character-seconds"] = (line, text) => Seconds(text, value => line.Options.CharacterSeconds = value),
        ["--latency"] = (line, text) => Milliseconds(text, value => line.Options.Latency = value),
        ["--create-lag"] = (line, text) => Milliseconds(text, value => line.Options.CreateLag = value),
        ["--draft-lag"] = (line, text) => Milliseconds(text, value => line.Options.DraftLag = value),
        ["--render"] = (line, text) => OneOf<RenderMode>(text, value => line.Options.Render = value),
        ["--accounts"] = (line, text) => Switch(text, "open", "closed", value => line.Options.OpenAccounts = value),
        ["--account"] = (line, text) => AccountParser.Read(text, line.Options.Accounts),
        ["--token-seconds"] = (line, text) => Number(text, int.MaxValue, value => line.Options.TokenSeconds = value),
        ["--record"] = (line, text) => OneOf<RecordMode>(text, value => line.Options.Record = value),
        ["--control"] = (line, text) => Switch(text, "on", "off", value => line.Options.Control = value),
        ["--seed"] = (line, text) => Number(text, int.MaxValue, value => line.Options.Random = new Random(value)),
    };

    public static ParsedLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new ParsedLine();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            if (name is "--help" or "-h")
            {
                line.Help = true;
            }
            else if (name is "--verbose")
            {
                line.Verbose = true;
            }
            else if (!Readers.TryGetValue(name, out var read))
            {
                line.Problems.Add($"{name}: there is no such option; see --help");
            }
            else if (++index == arguments.Count)
            {
                line.Problems.Add($"{name}: a value is missing");
            }
            else if (read(line, arguments[index]) is { } expected)
            {
                line.Problems.Add($"{name}: '{arguments[index]}' must be {expected}");
            }
        }

        return line;
    }

    private static string? Number(string text, int most, Action<int> take)
    {
        var valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most;
        return Take(valid, value, take, $"a whole number from 0 to {most}");
    }

    private static string? Milliseconds(string text, Action<TimeSpan> take) =>
        Number(text, int.MaxValue, value => take(TimeSpan.FromMilliseconds(value)));

    private static string? Seconds(string text, Action<SecondsRange> take) =>
        Take(SecondsRange.TryParse(text, out var value), value, take, "a number of seconds (6) or a range (15..25)");

    private static string? Text(string text, Action<string> take) => Take(!string.IsNullOrWhiteSpace(text), text, take, "a folder");

    private static string? OneOf<T>(string text, Action<T> take)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        var index = Array.IndexOf(names, text);
        return Take(index >= 0, index < 0 ? default : Enum.GetValues<T>()[index], take, $"one of {string.Join(", ", names)}");
    }

    private static string? Switch(string text, string on, string off, Action<bool> take) =>
        Take(text == on || text == off, text == on, take, $"{on} or {off}");

    private static string? Take<T>(bool valid, T value, Action<T> take, string expected)
    {
        if (!valid)
        {
            return expected;
        }

        take(value);
        return null;
    }
}
