using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>The backend's description of an error: <c>{"error":{"message","type","param","code"}}</c>.</summary>
internal sealed record SoraError(string? Message, string? Type, string? Param, string? Code)
{
    /// <summary>The error in an answer's body; null where it describes none.</summary>
    public static SoraError? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document is null ? null : Read(document.RootElement);
    }

    private static SoraError? Read(JsonElement root)
    {
        if (root.Member("error"u8) is { ValueKind: JsonValueKind.Object } error)
        {
            return new SoraError(error.Text("message"u8), error.Text("type"u8), error.Text("param"u8), error.Text("code"u8));
        }

        // Other servers on the way name only a reason.
        var reason = root.Text("error_description"u8) ?? root.Text("error"u8) ?? root.Text("detail"u8) ?? root.Text("message"u8);
        return reason is null ? null : new SoraError(reason, null, null, null);
    }
}
