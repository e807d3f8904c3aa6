namespace Torii.Core.Stores;

/// <summary>A page of a search.</summary>
/// <param name="Items">What was found, the newest first. It may be less than asked for, even nothing, while there is more.</param>
/// <param name="Next">Where the next page begins; null where all has been looked through.</param>
public sealed record FoundGenerations(IReadOnlyList<FoundGeneration> Items, string? Next);
