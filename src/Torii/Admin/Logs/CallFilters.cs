using Microsoft.AspNetCore.Mvc;
using Torii.Admin.Answers;
using Torii.Core.Logs;

namespace Torii.Admin.Logs;

/// <summary>What a list of upstream calls can be narrowed by.</summary>
internal sealed record CallFilters
{
    /// <summary>A status such as 429, a class such as 4xx, or <c>error</c>.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>The account.</summary>
    [FromQuery(Name = "account")]
    public string? Account { get; init; }

    /// <summary>The upstream.</summary>
    [FromQuery(Name = "upstream")]
    public string? Upstream { get; init; }

    /// <summary>The generation, by its id or the public form of it.</summary>
    [FromQuery(Name = "generation")]
    public string? Generation { get; init; }

    /// <summary>The method.</summary>
    [FromQuery(Name = "method")]
    public string? Method { get; init; }

    /// <summary>A text in it.</summary>
    [FromQuery(Name = "search")]
    public string? Search { get; init; }

    /// <summary>Only what ended then or later.</summary>
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what ended before.</summary>
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    /// <summary>The query they mean, or what is wrong with them. Calls without an answer count as errors.</summary>
    public (CallQuery? Query, Refused? Wrong) Read(int limit, string? after)
    {
        if (StatusRange.Parse(Status) is not { } status)
        {
            return (null, Refused.Field("status", StatusRange.Allowed));
        }

        return (new CallQuery(limit)
        {
            After = after,
            From = From,
            To = To,
            StatusFrom = status.From,
            StatusTo = status.To,
            AccountId = Account,
            Upstream = Upstream,
            GenerationId = SoughtGeneration.IdOf(Generation),
            Method = Method?.ToUpperInvariant(),
            Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
        }, null);
    }
}
