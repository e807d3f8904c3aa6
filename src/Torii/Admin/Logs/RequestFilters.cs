using Microsoft.AspNetCore.Mvc;
using Torii.Admin.Answers;
using Torii.Core.Logs;

namespace Torii.Admin.Logs;

/// <summary>What a list of requests can be narrowed by.</summary>
internal sealed record RequestFilters
{
    /// <summary>A status such as 429, a class such as 4xx, or <c>error</c>.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>The client key.</summary>
    [FromQuery(Name = "client")]
    public string? Client { get; init; }

    /// <summary>The generation, by its id or the public form of it.</summary>
    [FromQuery(Name = "generation")]
    public string? Generation { get; init; }

    /// <summary>The door.</summary>
    [FromQuery(Name = "door")]
    public string? Door { get; init; }

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

    /// <summary>The query they mean, or what is wrong with them.</summary>
    public (RequestQuery? Query, Refused? Wrong) Read(int limit, string? after)
    {
        if (StatusRange.Parse(Status) is not { } status)
        {
            return (null, Refused.Field("status", StatusRange.Allowed));
        }

        return (new RequestQuery(limit)
        {
            After = after,
            From = From,
            To = To,
            StatusFrom = status.From,
            StatusTo = status.To,
            ClientId = Client,
            GenerationId = SoughtGeneration.IdOf(Generation),
            Door = Door,
            Method = Method?.ToUpperInvariant(),
            Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
        }, null);
    }
}
