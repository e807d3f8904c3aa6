using Torii.Core.Generations;
using Torii.Doors;
using Torii.Doors.Events;

namespace Torii.Tests.Doors.Events;

/// <summary>One of the four words for every entry of a timeline.</summary>
public sealed class TimelineStateTests
{
    [Theory]
    [InlineData(TimelineEventType.Queued, "queued")]
    [InlineData(TimelineEventType.Claimed, "in_progress")]
    [InlineData(TimelineEventType.Submitted, "in_progress")]
    [InlineData(TimelineEventType.Accepted, "in_progress")]
    [InlineData(TimelineEventType.Refused, "queued")]
    [InlineData(TimelineEventType.Unknown, "in_progress")]
    [InlineData(TimelineEventType.Adopted, "in_progress")]
    [InlineData(TimelineEventType.Absent, "queued")]
    [InlineData(TimelineEventType.Progress, "in_progress")]
    [InlineData(TimelineEventType.Storing, "in_progress")]
    [InlineData(TimelineEventType.Completed, "completed")]
    [InlineData(TimelineEventType.Failed, "failed")]
    [InlineData(TimelineEventType.Cancelled, "failed")]
    public void Entry_SaysHowItStands(TimelineEventType type, string status) => TimelineState.After(GenerationState.Active, type).Status().ShouldBe(status);

    [Theory]
    [InlineData(GenerationState.Queued)]
    [InlineData(GenerationState.Completed)]
    public void Note_ChangesNothing(GenerationState state) => TimelineState.After(state, TimelineEventType.Note).ShouldBe(state);
}
