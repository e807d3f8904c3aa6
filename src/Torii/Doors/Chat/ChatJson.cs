using System.Text.Json;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;

namespace Torii.Doors.Chat;

/// <summary>Writes chat completions, whole and in chunks, in OpenAI's shape.</summary>
internal static class ChatJson
{
    /// <summary>A chunk with one member of a delta.</summary>
    public static void WriteDelta(Utf8JsonWriter writer, ChatAnswer answer, string? member, string? value)
    {
        WriteHead(writer, answer, "chat.completion.chunk");
        writer.WriteStartArray("choices");
        writer.WriteStartObject();
        writer.WriteNumber("index", 0);
        writer.WriteStartObject("delta");
        if (member == "role")
        {
            writer.WriteString("role", value);
            writer.WriteString("content", "");
        }
        else if (member is not null)
        {
            writer.WriteString(member, value);
        }

        writer.WriteEndObject();
        writer.WriteNull("finish_reason");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The chunk that ends the choice; it carries what is to be said beside the content.</summary>
    public static void WriteFinish(Utf8JsonWriter writer, ChatAnswer answer, BatchResult result)
    {
        WriteHead(writer, answer, "chat.completion.chunk");
        writer.WriteStartArray("choices");
        writer.WriteStartObject();
        writer.WriteNumber("index", 0);
        writer.WriteStartObject("delta");
        writer.WriteEndObject();
        writer.WriteString("finish_reason", "stop");
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteRemarks(writer, result);
        writer.WriteEndObject();
    }

    /// <summary>The chunk that OpenAI sends last when usage was asked for.</summary>
    public static void WriteUsageChunk(Utf8JsonWriter writer, ChatAnswer answer, string content)
    {
        WriteHead(writer, answer, "chat.completion.chunk");
        writer.WriteStartArray("choices");
        writer.WriteEndArray();
        WriteUsage(writer, answer, content);
        writer.WriteEndObject();
    }

    /// <summary>A whole completion.</summary>
    public static void WriteCompletion(Utf8JsonWriter writer, ChatAnswer answer, BatchResult result, string content)
    {
        WriteHead(writer, answer, "chat.completion");
        WriteChoices(writer, [content], "stop");
        WriteUsage(writer, answer, content);
        WriteRemarks(writer, result);
        writer.WriteEndObject();
    }

    /// <summary>A completion with one choice per content, and with how the batch stands.</summary>
    public static void WriteStatus(Utf8JsonWriter writer, ChatAnswer answer, BatchResult result, IReadOnlyList<string> contents, string finishReason, ApiError? error)
    {
        WriteHead(writer, answer, "chat.completion");
        WriteChoices(writer, contents, finishReason);
        WriteUsage(writer, answer, string.Concat(contents));
        writer.WriteString("status", result.Status);
        writer.WriteNumber("progress", result.Progress);
        writer.WriteNumberOrNull("cost", result.Cost);
        if (error is null)
        {
            writer.WriteNull("error");
        }
        else
        {
            writer.WritePropertyName("error");
            error.WriteBody(writer);
        }

        WriteRemarks(writer, result);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, ChatAnswer answer, string type)
    {
        writer.WriteStartObject();
        writer.WriteString("id", answer.Id);
        writer.WriteString("object", type);
        writer.WriteNumber("created", answer.Created);
        writer.WriteString("model", answer.Model);
    }

    private static void WriteChoices(Utf8JsonWriter writer, IReadOnlyList<string> contents, string finishReason)
    {
        writer.WriteStartArray("choices");
        for (var i = 0; i < contents.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index", i);
            writer.WriteStartObject("message");
            writer.WriteString("role", "assistant");
            writer.WriteString("content", contents[i]);
            writer.WriteNull("refusal");
            writer.WriteEndObject();
            writer.WriteNull("logprobs");
            writer.WriteString("finish_reason", finishReason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUsage(Utf8JsonWriter writer, ChatAnswer answer, string content)
    {
        var completion = ChatAnswer.TokensOf(content);
        writer.WriteStartObject("usage");
        writer.WriteNumber("prompt_tokens", answer.PromptTokens);
        writer.WriteNumber("completion_tokens", completion);
        writer.WriteNumber("total_tokens", answer.PromptTokens + completion);
        writer.WriteEndObject();
    }

    // Members that are not OpenAI's are left out where there is nothing to say.
    private static void WriteRemarks(Utf8JsonWriter writer, BatchResult result)
    {
        if (result.Adjustments is [_, ..] adjustments)
        {
            AdjustmentsJson.Write(writer, adjustments);
        }

        if (result.ResultName is { } name)
        {
            writer.WriteString("generation_id", name);
        }

        if (result.ShareLink is { } link)
        {
            writer.WriteString("share_link", link);
        }

        if (result.Notes.Count > 0)
        {
            writer.WriteStartArray("notes");
            foreach (var note in result.Notes)
            {
                writer.WriteStringValue(note);
            }

            writer.WriteEndArray();
        }
    }
}
