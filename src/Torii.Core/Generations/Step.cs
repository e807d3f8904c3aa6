namespace Torii.Core.Generations;

/// <summary>One upstream call of an attempt, saved before the next one starts.</summary>
/// <param name="AttemptId">The attempt.</param>
/// <param name="Name">The provider's word for it, unique in the attempt.</param>
/// <param name="Class">What may be done when its answer is lost.</param>
/// <param name="Result">What the upstream answered, in the provider's own form; null while under way.</param>
public sealed record Step(string AttemptId, string Name, StepClass Class, string? Result);
