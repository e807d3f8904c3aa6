namespace Torii.Core.Logs;

/// <summary>A row of a log.</summary>
public abstract record LogRecord
{
    /// <summary>32 hexadecimal digits; ids sort by the time at which rows were made.</summary>
    public required string Id { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without a query and without what is secret in it.</summary>
    public required string Path { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The generation it was for; null where it was for none, or nobody knows.</summary>
    public string? GenerationId { get; init; }

    /// <summary>The beginning of what was sent, redacted once it is written; null where it is not kept. Lists leave it out.</summary>
    public string? Asked { get; init; }

    /// <summary>The beginning of what was answered, redacted once it is written; null where it is not kept. Lists leave it out.</summary>
    public string? Answered { get; init; }
}
