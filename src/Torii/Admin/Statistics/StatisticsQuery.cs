using Microsoft.AspNetCore.Mvc;
using Torii.Admin.Answers;
using Torii.Core.Generations;
using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary>Of what statistics are wanted.</summary>
internal sealed record StatisticsQuery
{
    private const int MostDays = 366;
    private const int MostDaysByHour = 14;
    private const int MostOffset = 14 * 60;
    private const int UsualDays = 30;

    // What the word means, once it is checked.
    private GenerationKind? _kind;

    /// <summary>How many days back, today included: 1 to 366, 30 unless said.</summary>
    [FromQuery(Name = "days")]
    public int? Days { get; init; }

    /// <summary>How periods are cut: <c>day</c> (unless said) or <c>hour</c>, that for 14 days at most.</summary>
    [FromQuery(Name = "step")]
    public string? Step { get; init; }

    /// <summary>How far the asker's clock is ahead of UTC, in minutes: where days begin, to the hour. -840 to 840, 0 unless said.</summary>
    [FromQuery(Name = "offset")]
    public int? Offset { get; init; }

    /// <summary>Only one kind.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>Only one model.</summary>
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    /// <summary>Only one account.</summary>
    [FromQuery(Name = "account")]
    public string? Account { get; init; }

    /// <summary>Only one client key.</summary>
    [FromQuery(Name = "client")]
    public string? Client { get; init; }

    /// <summary>Whether periods are hours.</summary>
    public bool IsByHour => Step == "hour";

    /// <summary>How far the asker's clock is ahead.</summary>
    public TimeSpan Ahead => TimeSpan.FromMinutes(Offset ?? 0);

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Refused? Check() => Choice.Read("kind", Kind, out _kind) ?? this switch
    {
        { Days: < 1 or > MostDays } => Refused.Field("days", $"must be a whole number from 1 to {MostDays}"),
        { Step: not (null or "day" or "hour") } => Refused.Field("step", "must be day or hour"),
        { Step: "hour", Days: null or > MostDaysByHour } => Refused.Field("days", $"must be given, and be {MostDaysByHour} at most, by the hour"),
        { Offset: < -MostOffset or > MostOffset } => Refused.Field("offset", $"must be a whole number of minutes from {-MostOffset} to {MostOffset}"),
        _ => null,
    };

    /// <summary>The asker's midnight before a moment.</summary>
    public DateTimeOffset MidnightBefore(DateTimeOffset time) => new DateTimeOffset((time + Ahead).UtcDateTime.Date, TimeSpan.Zero) - Ahead;

    /// <summary>Where it begins, seen from a moment: at a midnight of the asker's.</summary>
    public DateTimeOffset SinceAt(DateTimeOffset now) => MidnightBefore(now).AddDays(1 - (Days ?? UsualDays));

    /// <summary>Which counts are wanted, by a query that was checked.</summary>
    public CountFilter Filter => new() { Kind = _kind, Model = Model, AccountId = Account, ClientId = Client };
}
