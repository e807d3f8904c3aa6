namespace Torii.Core.Costs;

/// <summary>What a client key has cost so far.</summary>
/// <param name="ClientId">The client key.</param>
/// <param name="Spent">What its results have cost, in US dollars.</param>
/// <param name="Reserved">What is set aside for results that are under way, in US dollars.</param>
/// <param name="Since">When the first of it was written down; null where nothing was yet.</param>
public sealed record ClientCosts(string ClientId, decimal Spent, decimal Reserved, DateTimeOffset? Since)
{
    /// <summary>A client key that has cost nothing yet.</summary>
    public static ClientCosts None(string clientId) => new(clientId, 0, 0, Since: null);
}
