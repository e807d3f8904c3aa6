using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>What an upstream says of an error, in any of the shapes that servers of this kind use.</summary>
/// <param name="Message">Its words; null where it has none.</param>
/// <param name="Type">OpenAI's broad class of it; null where it names none.</param>
/// <param name="Param">The field it is about; null where it names none.</param>
/// <param name="Code">Its code, a number as text; null where it has none.</param>
internal sealed record AnswerError(string? Message, string? Type, string? Param, string? Code)
{
    /// <summary>The error that the body of an answer describes; null where it describes none.</summary>
    public static AnswerError? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document is null ? null : In(document.RootElement);
    }

    /// <summary>The error that an object describes in one of its members; null where it describes none.</summary>
    public static AnswerError? In(JsonElement root) =>
        Of(root.Member("error"u8)) ?? OfDetail(root.Member("detail"u8)) ?? OfMessage(root);

    // {"error":{…}} or {"error":"…"}
    private static AnswerError? Of(JsonElement? error) => error switch
    {
        { ValueKind: JsonValueKind.Object } described => Described(described),
        { ValueKind: JsonValueKind.String } said when TextOf(said) is { } message => new AnswerError(message, null, null, null),
        _ => null,
    };

    private static AnswerError? Described(JsonElement described)
    {
        var error = new AnswerError(described.Text("message"u8) ?? described.Text("detail"u8), described.Text("type"u8), described.Text("param"u8), CodeIn(described));
        return error is { Message: null, Type: null, Code: null } ? null : error;
    }

    // {"detail":"…"}, {"detail":{…}} or FastAPI's list of what is wrong with which field: {"detail":[{"loc":[…],"msg":"…"}]}
    private static AnswerError? OfDetail(JsonElement? detail)
    {
        if (detail is not { ValueKind: JsonValueKind.Array } list)
        {
            return Of(detail);
        }

        var faults = list.EnumerateArray().Select(FaultIn).OfType<string>().ToList();
        return faults is [] ? null : new AnswerError(string.Join("; ", faults), null, null, null);
    }

    private static string? FaultIn(JsonElement item)
    {
        var words = item.Text("msg"u8) ?? item.Text("message"u8);
        return words is not null && item.Member("loc"u8) is { ValueKind: JsonValueKind.Array } place && place.GetArrayLength() > 0
            ? $"{string.Join('.', place.EnumerateArray().Select(PartOf).OfType<string>())}: {words}"
            : words;
    }

    // {"message":"…","code":…}, a bare error.
    private static AnswerError? OfMessage(JsonElement root) =>
        root.Text("message"u8) is { } message ? new AnswerError(message, root.Text("type"u8), root.Text("param"u8), CodeIn(root)) : null;

    private static string? CodeIn(JsonElement error) => error.Member("code"u8) is { } code ? PartOf(code) : null;

    private static string? PartOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : TextOf(value);

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }
}
