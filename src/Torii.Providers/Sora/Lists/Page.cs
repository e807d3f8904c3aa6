namespace Torii.Providers.Sora.Lists;

/// <summary>What one look at a list showed.</summary>
/// <param name="Tasks">The tasks that could be read, newest first.</param>
/// <param name="Length">How many items there were, readable or not.</param>
/// <param name="Limit">How many were asked for; null where the list is always whole.</param>
internal sealed record Page(IReadOnlyList<ListedTask> Tasks, int Length, int? Limit)
{
    /// <summary>Whether the list may go on beyond it.</summary>
    public bool IsFull => Length >= Limit;
}
