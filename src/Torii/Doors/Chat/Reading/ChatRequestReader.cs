using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>
/// Reads the body of <c>POST /v1/chat/completions</c>, in OpenAI's shape and in those of the older proxies. Fields that
/// mean nothing to pictures and videos (<c>temperature</c>, <c>max_tokens</c>, <c>tools</c>, ...) are ignored.
/// </summary>
internal static class ChatRequestReader
{
    private const int LongestModel = 256;
    private const int LongestRemixTarget = 2048;
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
        var remixTarget = Short(fields.OptionalText("remix_target_id"), "remix_target_id", LongestRemixTarget, faults);
        new UserMessage(faults).Read(fields, input);
        input.AddImage(fields.Optional("image"), "image");
        input.AddVideo(fields.Optional("video"), "video");
        input.Check("messages");

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
        };
        return faults.First is { } fault ? new ChatRequestOutcome.Refused(fault) : new ChatRequestOutcome.Read(request);
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
