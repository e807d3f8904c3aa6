namespace Torii.Admin.Clients;

/// <summary>What has come of what a client key asked for.</summary>
/// <param name="Today">Generations of today, in UTC, that have ended.</param>
/// <param name="Month">Those of the last 30 days, today included.</param>
/// <param name="LastHour">The beginning of the hour in which it asked for the newest of them.</param>
internal sealed record ClientTally(long Today, long Month, DateTimeOffset LastHour);
