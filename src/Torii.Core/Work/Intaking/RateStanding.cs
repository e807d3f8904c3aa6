namespace Torii.Core.Work.Intaking;

/// <summary>How a client stands with its limit of results a minute.</summary>
/// <param name="Limit">How many it may ask for.</param>
/// <param name="Remaining">How many of them are left now.</param>
/// <param name="Reset">After how long all of them are there again; zero where they are.</param>
public readonly record struct RateStanding(int Limit, int Remaining, TimeSpan Reset);
