using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>That an account submitted something.</summary>
public sealed record Submission(string AccountId, GenerationKind Kind, DateTimeOffset At);
