using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>A generation with the attempt that serves it.</summary>
/// <param name="Generation">The generation.</param>
/// <param name="Attempt">Its newest attempt; null where none was opened yet.</param>
/// <param name="Steps">The attempt's steps so far, in order.</param>
public sealed record OpenWork(Generation Generation, Attempt? Attempt, IReadOnlyList<Step> Steps);
