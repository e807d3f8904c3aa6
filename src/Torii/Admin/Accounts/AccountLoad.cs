namespace Torii.Admin.Accounts;

/// <summary>How much of a kind an account has under way.</summary>
/// <param name="UnderWay">How many.</param>
/// <param name="Limit">How many at once at most; null for no limit, 0 where it makes none.</param>
internal sealed record AccountLoad(int UnderWay, int? Limit);
