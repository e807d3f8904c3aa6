namespace Torii.Telemetry;

/// <summary>What doors say of a request for the log. There is one where the request is kept whatever comes of it, or has failed.</summary>
internal sealed class RequestNote
{
    /// <summary>The model as the client wrote it.</summary>
    public string? Model { get; set; }

    /// <summary>The generation it is about; the first of a batch.</summary>
    public string? GenerationId { get; set; }

    /// <summary>The code of the error it is answered with.</summary>
    public string? Error { get; set; }

    /// <summary>When the first byte of the answer left, as a timestamp; 0 before.</summary>
    public long FirstByte { get; set; }
}
