using System.Globalization;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Errors;
using Torii.Doors.Json;

namespace Torii.Doors.Videos;

/// <summary>Writes OpenAI's Video object: every member of it, and <c>adjustments</c> as the one that is ours.</summary>
internal static class VideoJson
{
    // What goes on with a video that is none of ours is as large as that; SDKs take nothing but a text here.
    private const string SizeOfSource = "auto";

    /// <summary>Writes a video.</summary>
    public static void Write(Utf8JsonWriter writer, Generation video)
    {
        var request = video.Request;
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(video.Id));
        writer.WriteString("object", "video");
        writer.WriteString("model", video.AskedModel);
        writer.WriteString("status", video.State.Status());
        writer.WriteNumber("progress", ProgressOf(video));
        writer.WriteNumber("created_at", video.CreatedAt.ToUnixTimeSeconds());
        WriteTime(writer, "completed_at", video.State == GenerationState.Completed ? video.EndedAt : null);
        writer.WriteNull("expires_at");
        writer.WriteString("prompt", request.Prompt);
        writer.WriteString("size", request.Size?.ToString() ?? SizeOfSource);
        writer.WriteString("seconds", (request.Seconds ?? 0).ToString(CultureInfo.InvariantCulture));
        writer.WriteString("remixed_from_video_id", request.Remix is { GenerationId: { } source, IsForeign: false } ? IdOf(source) : null);
        WriteError(writer, video);
        AdjustmentsJson.Write(writer, video.Adjustments);
        writer.WriteEndObject();
    }

    /// <summary>Writes a page of videos. SDKs ask for the next one by <c>last_id</c>.</summary>
    public static void WritePage(Utf8JsonWriter writer, IReadOnlyList<Generation> page, bool hasMore)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (var video in page)
        {
            Write(writer, video);
        }

        writer.WriteEndArray();
        writer.WriteString("first_id", page is [var first, ..] ? IdOf(first.Id) : null);
        writer.WriteString("last_id", page is [.., var last] ? IdOf(last.Id) : null);
        writer.WriteBoolean("has_more", hasMore);
        writer.WriteEndObject();
    }

    /// <summary>Writes that a video was deleted.</summary>
    public static void WriteDeleted(Utf8JsonWriter writer, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(id));
        writer.WriteString("object", "video.deleted");
        writer.WriteBoolean("deleted", value: true);
        writer.WriteEndObject();
    }

    /// <summary>Writes the member <c>error</c>: null where the generation has not failed.</summary>
    public static void WriteError(Utf8JsonWriter writer, Generation generation)
    {
        if (generation.State is not (GenerationState.Failed or GenerationState.Cancelled))
        {
            writer.WriteNull("error");
            return;
        }

        var error = GenerationErrors.Of(generation);
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
    }

    /// <summary>How far a generation is, 0 to 100. Programs take 100 for done.</summary>
    public static int ProgressOf(Generation generation) =>
        generation.State == GenerationState.Completed ? 100 : Math.Clamp(generation.Progress, 0, 99);

    private static string IdOf(string id) => PublicId.Of(GenerationKind.Video, id);

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            writer.WriteNumber(name, known.ToUnixTimeSeconds());
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
