namespace Torii.Admin.Accounts;

/// <summary>What became of a whole file: the last line of an import's answer.</summary>
/// <param name="Added">How many accounts are new.</param>
/// <param name="Updated">How many were there and are changed.</param>
/// <param name="Failed">How many places could not be used.</param>
/// <param name="Preview">Whether nothing was changed, because it was only to be told.</param>
internal sealed record ImportSums(int Added, int Updated, int Failed, bool Preview);
