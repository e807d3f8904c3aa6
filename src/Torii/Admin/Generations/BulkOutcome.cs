namespace Torii.Admin.Generations;

/// <summary>What became of one generation of a bulk action.</summary>
/// <param name="Id">The generation.</param>
/// <param name="Done">Whether it was done.</param>
/// <param name="Made">The new generation; null where none was asked for or made.</param>
/// <param name="Code">The word for why it was not done; null where it was.</param>
/// <param name="Message">The same for people.</param>
internal sealed record BulkOutcome(string Id, bool Done, string? Made, string? Code, string? Message);
