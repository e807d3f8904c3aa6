using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenAi.Chat;

/// <summary>A reply in OpenAI's shapes.</summary>
/// <param name="Model">The model that gives it.</param>
/// <param name="Text">What it says; null for a refusal.</param>
/// <param name="Refusal">What it says in refusing; null otherwise.</param>
/// <param name="At">When.</param>
internal sealed record ChatCompletion(string Model, string? Text, string? Refusal, DateTimeOffset At)
{
    private const int PieceLength = 40;

    /// <summary>All in one object.</summary>
    public JsonObject Whole(JsonObject usage)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Text, ["refusal"] = Refusal };
        var answer = Head("chat.completion");
        answer["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = "stop" });
        answer["usage"] = usage;
        return answer;
    }

    /// <summary>In pieces, the last of which is <c>[DONE]</c>.</summary>
    /// <param name="usage">What the last object tells.</param>
    /// <param name="breaksOff">Whether an error comes in the middle, and nothing after it.</param>
    public Answer Stream(JsonObject usage, bool breaksOff)
    {
        var events = new EventStreamText();
        events.Add(Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }));
        var text = Text ?? Refusal ?? "";
        var sent = breaksOff ? text[..(text.Length / 2)] : text;
        foreach (var piece in sent.Chunk(PieceLength))
        {
            events.Add(Chunk(new JsonObject { [Text is null ? "refusal" : "content"] = new string(piece) }));
        }

        if (breaksOff)
        {
            var error = new JsonObject { ["message"] = "The server had an error.", ["type"] = "server_error", ["code"] = "server_error" };
            events.Add(new JsonObject { ["error"] = error });
            return events.ToAnswer();
        }

        var last = Chunk([], "stop");
        last["usage"] = usage;
        events.Add(last);
        events.Add("[DONE]");
        return events.ToAnswer();
    }

    private JsonObject Chunk(JsonObject delta, string? finish = null)
    {
        var chunk = Head("chat.completion.chunk");
        chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish });
        return chunk;
    }

    private JsonObject Head(string kind) => new()
    {
        ["id"] = $"chatcmpl-{At.UtcTicks:x}",
        ["object"] = kind,
        ["created"] = At.ToUnixTimeSeconds(),
        ["model"] = Model,
    };
}
