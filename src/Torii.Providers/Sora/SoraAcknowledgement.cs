using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Knows the answers of calls that have nothing to tell but that they were done.</summary>
internal static class SoraAcknowledgement
{
    /// <summary>
    /// Whether the backend itself speaks: nothing, or an object. Pages come from somebody on the way, who has done nothing,
    /// whatever their status says.
    /// </summary>
    public static bool IsOne(CallOutcome.Answered answer)
    {
        if (answer.Body.Bytes.IsEmpty)
        {
            return true;
        }

        using var document = JsonReading.Parse(answer.Body.Bytes);
        return document?.RootElement.ValueKind == JsonValueKind.Object;
    }
}
