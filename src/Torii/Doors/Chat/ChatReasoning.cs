using Torii.Core.Generations;

namespace Torii.Doors.Chat;

/// <summary>What a stream tells on the way, a line each.</summary>
internal static class ChatReasoning
{
    /// <summary>What it tells first.</summary>
    public static string Waiting(int ahead) => ahead == 0 ? "Queued.\n" : $"Queued, {ahead} ahead.\n";

    /// <summary>A note.</summary>
    public static string Note(string text) => text + "\n";

    /// <summary>What it tells of an entry of the timeline; null where that is not worth a line.</summary>
    public static string? Of(TimelineEvent entry, GenerationKind kind, int progress) => entry.Type switch
    {
        TimelineEventType.Claimed => "An account takes it on.\n",
        TimelineEventType.Accepted => $"The {kind.Name()} is being made.\n",
        TimelineEventType.Refused => $"An account declined; trying again. {entry.Text}\n",
        TimelineEventType.Unknown => "The upstream's answer was lost; looking for the task.\n",
        TimelineEventType.Adopted => "The task was found.\n",
        TimelineEventType.Absent => "The task was never begun; trying again.\n",
        TimelineEventType.Progress => $"Progress: {progress}%\n",
        TimelineEventType.Storing => "Fetching the result.\n",
        TimelineEventType.Note when entry.Text is { } text => Note(text),
        _ => null,
    };
}
