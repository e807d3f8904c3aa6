namespace Torii.Simulator.Accounts;

/// <summary>The answer of <c>GET /me</c>.</summary>
internal sealed record Me(string Email, string Username, string Name);
