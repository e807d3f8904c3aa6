using System.Text.Json;
using Torii.Simulator.Faults;
using Torii.Simulator.Recording;

namespace Torii.Simulator.Control;

/// <summary>One received call as the control API shows it. <c>Body</c> is the JSON itself, or null when it was none.</summary>
internal sealed record CallView(
    DateTimeOffset At,
    string? Account,
    string Endpoint,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    JsonElement? Body,
    int? Status,
    FaultKind? Fault)
{
    public static CallView Of(ReceivedCall call) =>
        new(call.At, call.Account, call.Endpoint, call.Method, call.Path, call.Headers, Parse(call.Body), call.Status, call.Fault);

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonElement.Parse(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
