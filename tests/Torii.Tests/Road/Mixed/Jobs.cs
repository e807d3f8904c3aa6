using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>The mix of jobs.</summary>
internal static class Jobs
{
    public const string Character = "character";

    private const string Portrait = "sora2-portrait-15s";

    private static readonly string[] Looks = ["anime", "retro", "golden", "comic"];

    /// <summary>Images and videos in every form.</summary>
    public static IReadOnlyList<Job> First(int from, int count) => [.. Enumerable.Range(from, count).Select(Plain)];

    /// <summary>The same and beside them prompts, characters, and remixes of what was made before.</summary>
    /// <param name="from">The first number.</param>
    /// <param name="count">How many in all.</param>
    /// <param name="made">Jobs whose videos are done.</param>
    public static IReadOnlyList<Job> Second(int from, int count, IReadOnlyList<JobEnd> made) =>
    [
        .. Enumerable.Range(from, count).Select(number => ((number - from) % 20, (number - from) / 20) switch
        {
            (4 or 9 or 14, _) => Of(number, "prompt", "prompt-enhance-medium-15s", "a kettle # sings on a stove"),
            (7, < 4) => new Job(number, Character, VideoBodies.Of(model: "avatar-create")),
            (7, _) => new Job(number, "character and words", VideoBodies.Of($"waves {Job.TagOf(number)} from a bridge")),
            (17, var turn) => Of(number, "remix of our own", ChatModels.Video, "the same # at night").Remixing(SourceFor(number, turn, made)),
            _ => Plain(number),
        }),
    ];

    private static Job Plain(int number) => (number % 10) switch
    {
        0 or 5 => Of(number, "image", ChatModels.Picture, "a paper lantern # on a pond"),
        1 => Of(number, "wide image", "gpt-image-landscape", "a row # of poplars"),
        2 => Of(number, "video 15 s", Portrait, "a lift # goes up"),
        3 => Of(number, "storyboard", ChatModels.Video, "[5.0s]A barge # leaves the lock [5.0s]It turns into the river"),
        4 => Of(number, "style", ChatModels.Video, $"{{{Looks[number / 10 % Looks.Length]}}}a tram # waits"),
        6 => Of(number, "remix of a link", ChatModels.Video, $"https://sora.chatgpt.com/p/s_{number:x32} as a woodcut #"),
        7 when number % 20 == 7 => new Job(number, "video from a picture", ChatBodies.Pictures($"the dot {Job.TagOf(number)} wakes up", ChatModels.Video, TestPicture.DataUrl)),
        _ => Of(number, "video 10 s", ChatModels.Video, "a cat # crosses the yard"),
    };

    private static Job Of(int number, string kind, string model, string prompt) =>
        new(number, kind, ChatBodies.Text(prompt.Replace("#", Job.TagOf(number), StringComparison.Ordinal), model));

    private static Job Remixing(this Job job, string target) => job with { Body = job.Body.With("remix_target_id", target) };

    // Only the program that asked for a video may have it remixed.
    private static string SourceFor(int number, int turn, IReadOnlyList<JobEnd> made) =>
        made.Where(end => Asking.IsOfTheFirst(end.Job.Number) == Asking.IsOfTheFirst(number)).ElementAt(turn).Reply.Id!;
}
