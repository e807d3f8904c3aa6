using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Torii.Admin.Generations;

/// <summary>The query of a list of generations.</summary>
internal sealed record GenerationFilter
{
    /// <summary>How many are on a page.</summary>
    [Description("How many are on a page: 1 to 500, 100 where nothing is said.")]
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>Where the page begins.</summary>
    [Description("The 'next' of the page before.")]
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    /// <summary>These alone.</summary>
    [Description("These alone: up to 500 ids parted by commas, given in that order. No other filter counts then.")]
    [FromQuery(Name = "ids")]
    public string? Ids { get; init; }

    /// <summary>Where they may stand.</summary>
    [Description("Where they stand, several parted by commas: queued, active, storing, completed, failed, cancelled.")]
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>What is made.</summary>
    [Description("What is made: image, video, character or prompt.")]
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>The model's name.</summary>
    [Description("The model's name as it was asked for.")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    /// <summary>The client key.</summary>
    [Description("The id of the client key.")]
    [FromQuery(Name = "client")]
    public string? Client { get; init; }

    /// <summary>An account.</summary>
    [Description("The id of an account that was tried.")]
    [FromQuery(Name = "account")]
    public string? Account { get; init; }

    /// <summary>A target.</summary>
    [Description("The name of a target that was tried.")]
    [FromQuery(Name = "target")]
    public string? Target { get; init; }

    /// <summary>Why they failed.</summary>
    [Description("Why they failed.")]
    [FromQuery(Name = "cause")]
    public string? Cause { get; init; }

    /// <summary>When they came at the earliest.</summary>
    [Description("When they came at the earliest.")]
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Before when they came.</summary>
    [Description("Before when they came.")]
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    /// <summary>What to look for.</summary>
    [Description("An id or its beginning, an upstream's name for a task or a result, or words of the prompt.")]
    [FromQuery(Name = "search")]
    public string? Search { get; init; }
}
