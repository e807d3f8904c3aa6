namespace Torii.Core.Work.Repeating;

/// <summary>How the answer to a request has ended.</summary>
/// <param name="BatchId">The batch it asked for.</param>
/// <param name="BrokenAt">When the client broke off; null where it got its answer whole.</param>
public sealed record AnswerEnd(string BatchId, DateTimeOffset? BrokenAt);
