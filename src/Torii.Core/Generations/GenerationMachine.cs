namespace Torii.Core.Generations;

/// <summary>The only place that knows which way a generation may go.</summary>
public static class GenerationMachine
{
    /// <summary>The state after <paramref name="trigger"/>; null where it has no meaning in <paramref name="state"/>.</summary>
    public static GenerationState? Next(GenerationState state, GenerationTrigger trigger) => (state, trigger) switch
    {
        (GenerationState.Queued, GenerationTrigger.Claimed) => GenerationState.Active,
        (GenerationState.Active, GenerationTrigger.Released) => GenerationState.Queued,
        (GenerationState.Active, GenerationTrigger.Delivered) => GenerationState.Storing,
        (GenerationState.Active, GenerationTrigger.Answered) => GenerationState.Completed,
        (GenerationState.Storing, GenerationTrigger.Stored) => GenerationState.Completed,
        (GenerationState.Queued or GenerationState.Active or GenerationState.Storing, GenerationTrigger.Failed) => GenerationState.Failed,
        (GenerationState.Queued or GenerationState.Active or GenerationState.Storing, GenerationTrigger.Cancelled) => GenerationState.Cancelled,
        _ => null,
    };

    /// <summary>Whether nothing can happen to it any more.</summary>
    public static bool IsEnd(this GenerationState state) =>
        state is GenerationState.Completed or GenerationState.Failed or GenerationState.Cancelled;
}
