namespace Torii.Admin.Generations;

/// <summary>What to do to which generations.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Ids">To which: 1 to 500.</param>
internal sealed record BulkRequest(BulkAction Action, IReadOnlyList<string> Ids);
