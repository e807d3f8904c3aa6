namespace Torii.Core.Costs;

/// <summary>What was made through an account has cost.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Spent">How much, in US dollars.</param>
/// <param name="Since">When the first of it was settled.</param>
public sealed record AccountCosts(string AccountId, decimal Spent, DateTimeOffset Since);
