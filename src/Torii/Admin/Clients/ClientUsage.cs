namespace Torii.Admin.Clients;

/// <summary>What a client key is used for.</summary>
/// <param name="Today">Generations since midnight, in UTC, that have ended.</param>
/// <param name="Month">Those of the last 30 days, today included.</param>
/// <param name="Waiting">Generations that wait now.</param>
/// <param name="UnderWay">Generations that are being made now.</param>
/// <param name="Spent">What its results have cost in all, in US dollars.</param>
/// <param name="Reserved">What is set aside for results that are under way, in US dollars.</param>
/// <param name="SeenAt">When it last came with a request, since a restart; before one only to the hour. Null where nobody knows.</param>
internal sealed record ClientUsage(long Today, long Month, int Waiting, int UnderWay, decimal Spent, decimal Reserved, DateTimeOffset? SeenAt);
