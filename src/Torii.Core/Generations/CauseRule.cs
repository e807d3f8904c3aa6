namespace Torii.Core.Generations;

/// <summary>What follows from a cause.</summary>
/// <param name="Scope">Whom it is held against.</param>
/// <param name="Hold">How long the first time; doubles with each repetition up to <paramref name="MostHold"/>. Zero: not at all.</param>
/// <param name="MostHold">The longest hold; <see cref="TimeSpan.MaxValue"/>: until an operator mends it.</param>
/// <param name="MayTryAgain">Whether the generation goes back to the queue while no task exists.</param>
/// <param name="Code">The word for it in the timeline, in metrics and as the error's <c>code</c>.</param>
/// <param name="Text">What the client reads where the upstream gave no reason.</param>
public sealed record CauseRule(
    CauseScope Scope,
    TimeSpan Hold,
    TimeSpan MostHold,
    bool MayTryAgain,
    string Code,
    string Text)
{
    /// <summary>
    /// Whether it may be of the account's own making, so that it counts towards <see cref="Cause.TooManyErrors"/>. What
    /// content, load, the way out, the queue or a lost answer brought about is not; nor is a result that cannot be
    /// fetched, since it was made.
    /// </summary>
    public bool CountsAsError { get; init; }
}
