namespace Torii.Admin.Accounts;

/// <summary>With what an account is to be made ready for its first use.</summary>
/// <param name="InviteCode">The invitation.</param>
internal sealed record AccountActivation(string InviteCode);
