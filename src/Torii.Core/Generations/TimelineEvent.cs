namespace Torii.Core.Generations;

/// <summary>One durable, numbered entry of a generation's timeline.</summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="Number">From 1, without gaps, per generation.</param>
/// <param name="At">When it was written.</param>
/// <param name="Type">One of <see cref="TimelineEventType"/>, in its stored form.</param>
/// <param name="Progress">How far the generation was, 0 to 100.</param>
/// <param name="Text">What an operator or client may read about it; null where the type says all.</param>
public sealed record TimelineEvent(
    string GenerationId,
    int Number,
    DateTimeOffset At,
    TimelineEventType Type,
    int Progress,
    string? Text);
