namespace Torii.Admin.Answers;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What is on it.</param>
/// <param name="Next">What <c>after</c> has to be for the next page; null at the end.</param>
/// <param name="Total">How many there are in all; null where counting them would take too long.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total);
