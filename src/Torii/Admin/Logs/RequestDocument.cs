using Torii.Core.Logs;

namespace Torii.Admin.Logs;

/// <summary>A client's request as the console shows it. Lengths of time are seconds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it ended.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Door">The door; empty outside of the public API.</param>
/// <param name="Model">The model as the client wrote it.</param>
/// <param name="Status">The status; 499 where the client had gone.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="FirstByte">How long the first byte took.</param>
/// <param name="GenerationId">The generation it was about.</param>
/// <param name="ClientId">The client key.</param>
/// <param name="ClientName">What the client key is called; null where it is gone.</param>
/// <param name="RequestId">The id in the answer's header.</param>
/// <param name="BytesIn">The announced length of its body.</param>
/// <param name="BytesOut">The announced length of the answer.</param>
/// <param name="Error">The code of the error.</param>
/// <param name="LeftOut">How many rows were left out here; 0 where it is a request.</param>
/// <param name="Asked">Its body, where bodies are kept and it was asked for alone.</param>
/// <param name="Answered">The answer's body, likewise.</param>
internal sealed record RequestDocument(
    string Id,
    DateTimeOffset At,
    string Method,
    string Path,
    string Door,
    string? Model,
    int Status,
    double Duration,
    double? FirstByte,
    string? GenerationId,
    string? ClientId,
    string? ClientName,
    string RequestId,
    long? BytesIn,
    long? BytesOut,
    string? Error,
    int LeftOut,
    string? Asked,
    string? Answered)
{
    /// <summary>The document of a row.</summary>
    public static RequestDocument Of(RequestRecord row, string? clientName) => new(
        row.Id,
        row.At,
        row.Method,
        row.Path,
        row.Door,
        row.Model,
        row.Status,
        row.Duration.TotalSeconds,
        row.FirstByte?.TotalSeconds,
        row.GenerationId,
        row.ClientId,
        clientName,
        row.RequestId,
        row.BytesIn,
        row.BytesOut,
        row.Error,
        row.LeftOut,
        row.Asked,
        row.Answered);
}
