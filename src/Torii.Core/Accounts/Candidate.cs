namespace Torii.Core.Accounts;

/// <summary>One account of the pool as a strategy sees it. Its place in the pool stays the same between choices, until one before it is removed.</summary>
/// <param name="IsUsable">Whether it may be chosen.</param>
/// <param name="Weight">Its share of the work, at least 1.</param>
/// <param name="Open">Its open attempts of the kind.</param>
public readonly record struct Candidate(bool IsUsable, int Weight, int Open);
