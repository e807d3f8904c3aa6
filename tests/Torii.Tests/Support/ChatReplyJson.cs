using System.Text.Json;

namespace Torii.Tests.Support;

/// <summary>Reads completions, chunks and errors.</summary>
internal static class ChatReplyJson
{
    /// <summary>Adds what a body or a chunk says to what was known.</summary>
    public static ChatReply Add(ChatReply reply, JsonElement body)
    {
        var message = MessageIn(body);
        var error = body.TryGetProperty("error", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return reply with
        {
            Id = Text(body, "id") ?? reply.Id,
            Content = reply.Content + Text(message, "content"),
            Reasoning = reply.Reasoning + Text(message, "reasoning_content"),
            State = Text(body, "status") ?? reply.State,
            ErrorCode = Text(error, "code") ?? reply.ErrorCode,
            ErrorMessage = Text(error, "message") ?? reply.ErrorMessage,
        };
    }

    private static JsonElement MessageIn(JsonElement body)
    {
        if (!body.TryGetProperty("choices", out var choices) || choices.GetArrayLength() == 0)
        {
            return default;
        }

        return choices[0].TryGetProperty("message", out var message) || choices[0].TryGetProperty("delta", out message) ? message : default;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
