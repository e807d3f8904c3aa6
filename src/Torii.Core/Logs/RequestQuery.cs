namespace Torii.Core.Logs;

/// <summary>Which requests to list, the newest first. What is null does not count.</summary>
/// <param name="Limit">How many at most.</param>
public sealed record RequestQuery(int Limit)
{
    /// <summary>The id below which the page begins.</summary>
    public string? After { get; init; }

    /// <summary>Only those that ended then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those that ended before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The lowest status.</summary>
    public int? StatusFrom { get; init; }

    /// <summary>The highest status.</summary>
    public int? StatusTo { get; init; }

    /// <summary>The client key.</summary>
    public string? ClientId { get; init; }

    /// <summary>The generation.</summary>
    public string? GenerationId { get; init; }

    /// <summary>The door.</summary>
    public string? Door { get; init; }

    /// <summary>The method.</summary>
    public string? Method { get; init; }

    /// <summary>A text in the path, the model, the error or an id.</summary>
    public string? Search { get; init; }
}
