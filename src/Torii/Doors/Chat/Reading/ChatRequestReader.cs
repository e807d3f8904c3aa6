using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>
/// Reads the body of <c>POST /v1/chat/completions</c>, in OpenAI's shape and in those of the older proxies, or
/// of the form that stands for it. Fields that
/// mean nothing to pictures and videos (<c>temperature</c>, <c>max_tokens</c>, <c>tools</c>, ...) are ignored.
/// </summary>
internal static class ChatRequestReader
{
    private const int LongestModel = 256;
    private const int MostResults = 10;

    /// <summary>Reads.</summary>
    /// <param name="body">The body.</param>
    /// <param name="lifted">What was lifted from it.</param>
    public static ChatRequestOutcome Read(JsonElement body, IReadOnlyList<LiftedMedia> lifted)
    {
        var faults = new FieldFaults();
        var fields = new Fields(body, path: null, faults);
        var input = new ChatInput(lifted, faults);

        var model = Short(fields.Text("model"), "model", LongestModel, faults);
        var remixTarget = RemixField.Read(fields, faults);
        var promptField = ReadPrompt(fields, input, faults);
        input.Add(MediaKind.Image, fields.Optional("image"), "image");
        input.Add(MediaKind.Video, fields.Optional("video"), "video");
        input.Check(promptField);

        var request = new ChatRequest
        {
            Model = model,
            Prompt = input.Prompt,
            Images = input.Images,
            Videos = input.Videos,
            Stream = fields.OptionalFlag("stream") ?? false,
            IncludeUsage = fields.OptionalObject("stream_options")?.OptionalFlag("include_usage") ?? false,
            N = fields.OptionalNumber("n", 1, MostResults) ?? 1,
            Strict = fields.OptionalFlag("strict"),
            RemixTarget = remixTarget,
            Publish = fields.OptionalFlag("publish"),
            WebhookUrl = WebhookField.Read(fields, faults),
            PromptField = promptField,
        };
        return faults.First is { } fault ? new ChatRequestOutcome.Refused(fault) : new ChatRequestOutcome.Read(request);
    }

    // Forms have no use for a conversation: there a prompt may stand by itself, or a file.
    private static string ReadPrompt(Fields fields, ChatInput input, FieldFaults faults)
    {
        var prompt = fields.Optional("prompt");
        if (fields.Optional("messages") is not null || (prompt ?? fields.Optional("image") ?? fields.Optional("video")) is null)
        {
            new UserMessage(faults).Read(fields, input);
            return "messages";
        }

        if (prompt is { } text)
        {
            input.AddText(text, "prompt");
        }

        return "prompt";
    }

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Short(string? text, string path, int longest, FieldFaults faults)
    {
        if (text is { Length: 0 } || text?.Length > longest)
        {
            faults.WrongValue(path, $"must be 1 to {longest} characters long");
        }

        return text;
    }
}
