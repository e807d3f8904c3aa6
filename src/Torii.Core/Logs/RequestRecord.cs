namespace Torii.Core.Logs;

/// <summary>A client's request.</summary>
public sealed record RequestRecord : LogRecord
{
    /// <summary>The door it came through, as the path names it; empty where it came to none.</summary>
    public required string Door { get; init; }

    /// <summary>What it was answered: an HTTP status, 499 where the client had gone before.</summary>
    public required int Status { get; init; }

    /// <summary>How long the first byte of the answer took; null where that was not seen.</summary>
    public TimeSpan? FirstByte { get; init; }

    /// <summary>The model as the client wrote it; null where it named none.</summary>
    public string? Model { get; init; }

    /// <summary>The client key; null where it came without a valid one.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the answer's header <c>x-request-id</c> says.</summary>
    public required string RequestId { get; init; }

    /// <summary>The length of its body; null where it was not announced.</summary>
    public long? BytesIn { get; init; }

    /// <summary>The length of the answer's body; null where it was not announced.</summary>
    public long? BytesOut { get; init; }

    /// <summary>The code of the error it was answered with; null where it was not.</summary>
    public string? Error { get; init; }

    /// <summary>How many rows were left out before it, because they came faster than they could be written; 0 for none.</summary>
    public int LeftOut { get; init; }
}
