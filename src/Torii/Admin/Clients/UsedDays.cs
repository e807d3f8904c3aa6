namespace Torii.Admin.Clients;

/// <summary>What a client key was used for, day by day.</summary>
/// <param name="Days">The days, oldest first; today is the last.</param>
internal sealed record UsedDays(IReadOnlyList<UsedDay> Days);
