using Torii.Core.Generations;

namespace Torii.Doors.Following;

/// <summary>What doors ask of entries of timelines.</summary>
internal static class TimelineEventExtensions
{
    /// <summary>Whether it ends its generation. Notes may come after it.</summary>
    public static bool IsEnd(this TimelineEvent entry) =>
        entry.Type is TimelineEventType.Completed or TimelineEventType.Failed or TimelineEventType.Cancelled;
}
