using Torii.Core.Generations;

namespace Torii.Doors.Events;

/// <summary>Where a generation stood at each entry of its timeline, which the entries themselves do not say.</summary>
internal static class TimelineState
{
    /// <summary>Where it stands after an entry. A note leaves it where it was.</summary>
    public static GenerationState After(GenerationState state, TimelineEventType entry) => entry switch
    {
        TimelineEventType.Queued or TimelineEventType.Refused or TimelineEventType.Absent => GenerationState.Queued,
        TimelineEventType.Note => state,
        TimelineEventType.Storing => GenerationState.Storing,
        TimelineEventType.Completed => GenerationState.Completed,
        TimelineEventType.Failed => GenerationState.Failed,
        TimelineEventType.Cancelled => GenerationState.Cancelled,
        _ => GenerationState.Active,
    };
}
