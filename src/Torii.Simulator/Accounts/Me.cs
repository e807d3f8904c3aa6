namespace Torii.Simulator.Accounts;

/// <summary>The answer of <c>GET /me</c> and <c>POST /me</c>.</summary>
internal sealed record Me(string Email, string? Username, string Name)
{
    public static Me Of(Account account) => new(account.Email, account.Username, account.Name);
}
