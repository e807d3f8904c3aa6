namespace Torii.Load.Jobs;

/// <summary>One job as its client saw it.</summary>
/// <param name="Job">Its number, from 0.</param>
/// <param name="Answered">From sending the request to the head of the answer; null where none came.</param>
/// <param name="Total">From sending the request to the final content, or to the failure.</param>
/// <param name="Failure">Why it failed; null where it completed.</param>
internal sealed record JobResult(int Job, TimeSpan? Answered, TimeSpan Total, string? Failure);
