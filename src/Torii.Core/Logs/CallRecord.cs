namespace Torii.Core.Logs;

/// <summary>A call to an upstream.</summary>
public sealed record CallRecord : LogRecord
{
    /// <summary>The account it was made for; null where it was for none.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account's upstream; null where it was for none.</summary>
    public string? Upstream { get; init; }

    /// <summary>The step of the attempt, by its provider's name for it; null outside of attempts.</summary>
    public string? Step { get; init; }

    /// <summary>The host it went to.</summary>
    public required string Host { get; init; }

    /// <summary>The name of the way out.</summary>
    public required string Egress { get; init; }

    /// <summary>What was answered; null where no whole answer came.</summary>
    public int? Status { get; init; }

    /// <summary>Why no answer came, in our words; null where one did.</summary>
    public string? Fault { get; init; }
}
