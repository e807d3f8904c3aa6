namespace Torii.Importing;

/// <summary>What became of one place of a file.</summary>
/// <param name="Place">Where.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Account">What the account is called here: its owner's address, or six characters of a token; null where it is none.</param>
/// <param name="Why">Why it failed; null where it did not.</param>
internal sealed record ImportReport(string Place, ImportResult Result, string? Account, string? Why);
