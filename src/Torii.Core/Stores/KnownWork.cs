using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>A finished work of ours at its upstream.</summary>
/// <param name="Generation">The generation.</param>
/// <param name="Attempt">The attempt that made it.</param>
public sealed record KnownWork(Generation Generation, Attempt Attempt);
