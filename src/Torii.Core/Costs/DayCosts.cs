namespace Torii.Core.Costs;

/// <summary>What was settled on a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Spent">How much, in US dollars.</param>
public sealed record DayCosts(DateOnly Day, decimal Spent);
