namespace Torii.Admin.Generations;

/// <summary>What became of a bulk action.</summary>
/// <param name="Items">Of each generation, in the order that was sent.</param>
internal sealed record BulkAnswer(IReadOnlyList<BulkOutcome> Items);
