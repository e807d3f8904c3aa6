namespace Torii.Admin.Clients;

/// <summary>What a client key was used for on a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Images">Images of that day that have ended, well or not.</param>
/// <param name="Videos">Videos of that day.</param>
/// <param name="Others">Characters and prompts of that day.</param>
/// <param name="Spent">What was settled for it, in US dollars.</param>
internal sealed record UsedDay(DateOnly Day, long Images, long Videos, long Others, decimal Spent);
