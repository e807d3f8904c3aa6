using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Chat;

/// <summary>Reads what a language model is asked.</summary>
internal static class ChatReading
{
    private static readonly string[] Names =
    [
        "model", "messages", "stream", "stream_options", "max_completion_tokens", "max_tokens", "temperature", "top_p", "n", "stop", "seed",
        "user", "response_format", "reasoning_effort", "presence_penalty", "frequency_penalty", "store", "metadata", "service_tier",
    ];

    private static readonly string[] Roles = ["system", "developer", "user", "assistant"];

    /// <summary>The question. Mistakes are left in the fields.</summary>
    public static ChatQuestion Read(AskedFields fields, ChatRules rules)
    {
        fields.In(BodyForm.Json);
        fields.Only([.. Names, .. rules.MoreFields]);
        var model = fields.Text("model");
        fields.Whole("max_completion_tokens", 1, int.MaxValue);
        fields.Whole("max_tokens", 1, int.MaxValue);
        fields.Number("top_p", 0, 1);
        fields.Whole("n", 1, 1);
        if (rules.IsStrict && fields.Has("max_tokens"))
        {
            fields.Refuse("max_tokens", FieldFlaw.Unknown, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.");
        }

        if (fields.Number("temperature", 0, 2) is { } temperature and not 1 && rules.IsStrict)
        {
            fields.Refuse("temperature", FieldFlaw.Value, $"Unsupported value: 'temperature' must be 1, not {temperature}.");
        }

        var messages = fields.List("messages");
        if (messages.Count == 0)
        {
            fields.Refuse("messages", FieldFlaw.Missing, "'messages' must hold at least one message.");
        }

        string? instruction = null;
        string? asked = null;
        foreach (var message in messages)
        {
            var (role, text) = ReadMessage(fields, message);
            instruction = role is "system" or "developer" ? text : instruction;
            asked = role is "user" ? text : asked;
        }

        return new(model, instruction ?? "", asked ?? "", fields.Flag("stream") ?? false);
    }

    private static (string Role, string Text) ReadMessage(AskedFields fields, JsonNode? message)
    {
        var role = message is JsonObject ? message["role"]?.ToString() : null;
        if (role is null || !Roles.Contains(role) || TextOf(message!["content"]) is not { } text)
        {
            fields.Refuse("messages", FieldFlaw.Value, "Each of 'messages' must have a known role and text for its content.");
            return ("", "");
        }

        return (role, text);
    }

    /// <summary>Content is text, or a list of parts of which those of text count.</summary>
    private static string? TextOf(JsonNode? content) => content switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        JsonArray parts when parts.All(static part => part is JsonObject) =>
            string.Join('\n', parts.Select(static part => part!["text"]?.ToString())),
        _ => null,
    };
}
