namespace Torii.Admin.Accounts;

/// <summary>What came of asking an upstream for something.</summary>
/// <param name="Ok">Whether it worked.</param>
/// <param name="Code">Why it did not; null where it did.</param>
/// <param name="Message">Why, in words; null where it worked.</param>
/// <param name="Account">The account as it is now.</param>
internal sealed record AccountActionAnswer(bool Ok, string? Code, string? Message, AccountDocument Account);
