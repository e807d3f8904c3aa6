using System.Globalization;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Errors;
using Torii.Doors.Json;

namespace Torii.Doors.Videos;

/// <summary>Writes OpenAI's Video object: every member of it, and <c>adjustments</c> and <c>cost</c>, which are ours.</summary>
internal static class VideoJson
{
    // What goes on with a video that is none of ours is as large as that; SDKs take nothing but a text here.
    private const string SizeOfSource = "auto";

    /// <summary>The id that clients see.</summary>
    public static string IdOf(Generation video) => IdOf(video.Id);

    /// <summary>Writes a video.</summary>
    public static void Write(Utf8JsonWriter writer, Generation video)
    {
        var request = video.Request;
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(video));
        writer.WriteString("object", "video");
        writer.WriteString("model", video.AskedModel);
        writer.WriteString("status", video.State.Status());
        writer.WriteNumber("progress", ProgressOf(video));
        writer.WriteNumber("created_at", video.CreatedAt.ToUnixTimeSeconds());
        writer.WriteNumberOrNull("completed_at", video.State == GenerationState.Completed ? video.EndedAt?.ToUnixTimeSeconds() : null);
        writer.WriteNull("expires_at");
        writer.WriteString("prompt", request.Prompt);
        writer.WriteString("size", request.Size?.ToString() ?? SizeOfSource);
        writer.WriteString("seconds", (request.Seconds ?? 0).ToString(CultureInfo.InvariantCulture));
        writer.WriteString("remixed_from_video_id", request.Remix is { GenerationId: { } source, IsForeign: false } ? IdOf(source) : null);
        WriteError(writer, video);
        AdjustmentsJson.Write(writer, video.Adjustments);
        writer.WriteNumberOrNull("cost", video.Cost);
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
}
