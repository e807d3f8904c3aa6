namespace Torii.Admin.Statistics;

/// <summary>What became of generations, by the time they were accepted. Deleted ones count; those that have not ended do not.</summary>
/// <param name="Since">Where it begins.</param>
/// <param name="Until">How far it goes: now.</param>
/// <param name="Totals">All of it.</param>
/// <param name="Today">What was accepted since midnight.</param>
/// <param name="Ever">All there ever was, whatever the filters say; without lengths of time.</param>
/// <param name="Periods">Day by day or hour by hour, the oldest first, those without anything too.</param>
/// <param name="Models">By model, the busiest first.</param>
/// <param name="Accounts">By account, the busiest first.</param>
/// <param name="Clients">By client key, the busiest first.</param>
/// <param name="Causes">Why some failed, the most frequent first.</param>
internal sealed record StatisticsDocument(
    DateTimeOffset Since,
    DateTimeOffset Until,
    Figures Totals,
    Figures Today,
    Figures Ever,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<Share> Models,
    IReadOnlyList<Share> Accounts,
    IReadOnlyList<Share> Clients,
    IReadOnlyList<CauseCount> Causes);
