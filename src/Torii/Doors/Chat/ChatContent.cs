using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Doors.Chat;

/// <summary>Puts results into the words that chat clients show. Some programs read them by pattern: the forms are fixed.</summary>
internal static class ChatContent
{
    /// <summary>The pictures as Markdown, a line each; a video as a fenced block of HTML and nothing else.</summary>
    public static string Of(GenerationKind kind, IEnumerable<string> urls) => kind == GenerationKind.Video
        ? $"```html\n<video src='{urls.First()}' controls></video>\n```"
        : string.Join('\n', urls.Select(Picture));

    /// <summary>One picture.</summary>
    public static string Picture(string url) => $"![Generated Image]({url})";

    /// <summary>What stands where a result is not there yet: a block that chat programs fold away.</summary>
    public static string Thinking(string text) => $"```think\n{text}\n```";

    /// <summary>What a stream tells of an entry of the timeline; null where it is not worth a line.</summary>
    public static string? Reasoning(TimelineEvent entry, GenerationKind kind, int progress) => entry.Type switch
    {
        TimelineEventType.Accepted => kind == GenerationKind.Video ? "The video is being made.\n" : "The image is being made.\n",
        TimelineEventType.Refused => $"An account declined; trying again. {entry.Text}\n",
        TimelineEventType.Unknown => "The upstream's answer was lost; looking for the task.\n",
        TimelineEventType.Adopted => "The task was found.\n",
        TimelineEventType.Absent => "The task was never begun; trying again.\n",
        TimelineEventType.Progress => $"Progress: {progress}%\n",
        TimelineEventType.Storing => "Fetching the result.\n",
        _ => null,
    };

    /// <summary>What a stream tells first.</summary>
    public static string Waiting(int ahead) => ahead == 0 ? "Queued.\n" : $"Queued, {ahead} ahead.\n";
}
